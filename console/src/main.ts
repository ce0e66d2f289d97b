import { mount } from 'svelte';
import App from './App.svelte';
import { tongue } from './i18n/language.svelte';
import './theme/fonts.css';
import './theme/tokens.css';
import './theme/theme.css';
import './theme/training.css';
import { theme } from './theme/theme.svelte';

theme.start();
await tongue.start();
mount(App, { target: document.getElementById('app')! });
