// A certificate authority of the test's own, and a certificate of its making for this machine.
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Files for `serve --tls-cert` and `--tls-key`, and by which hash the authority is known. */
export function makeAuthority(folder) {
  const at = (name) => join(folder, name);
  const openssl = (...args) => execFileSync('openssl', args, { stdio: 'pipe' });
  const subject = (name) => ['-subj', `/CN=${name}`];
  openssl('req', '-x509', ...KEY, '-keyout', at('ca.key'), '-out', at('ca.pem'), '-days', '2',
    ...subject('Najda test authority'), '-addext', 'keyUsage=critical,keyCertSign'); // prettier-ignore
  openssl('req', ...KEY, '-keyout', at('key.pem'), '-out', at('req.pem'), ...subject('127.0.0.1'));
  writeFileSync(at('san.txt'), 'subjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n');
  openssl('x509', '-req', '-in', at('req.pem'), '-CA', at('ca.pem'), '-CAkey', at('ca.key'),
    '-CAcreateserial', '-days', '2', '-extfile', at('san.txt'), '-out', at('leaf.pem')); // prettier-ignore
  const authority = readFileSync(at('ca.pem'), 'utf8');
  writeFileSync(at('chain.pem'), readFileSync(at('leaf.pem'), 'utf8') + authority);
  const publicKey = new X509Certificate(authority).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  return {
    certificate: at('chain.pem'),
    key: at('key.pem'),
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}
