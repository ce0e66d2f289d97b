import { mount } from 'svelte';
import { tongue } from '../i18n/language.svelte';
import '../theme/fonts.css';
import '../theme/tokens.css';
import '../theme/theme.css';
import '../theme/training.css';
import { theme } from '../theme/theme.svelte';
import { openStore } from './device/store';
import { version } from './shell/version.svelte';
import { Terminal } from './terminal.svelte';
import TerminalScreen from './TerminalScreen.svelte';
import './terminal.css';

theme.start();
const [store] = await Promise.all([openStore(), tongue.start()]);
const terminal = new Terminal(store);
mount(TerminalScreen, { target: document.getElementById('app')!, props: { terminal } });
await terminal.start();
await version.start();
