// The official client of Engine.IO alone, at the echo: node engineio.mjs URL polling|websocket|both
import { Socket } from 'engine.io-client';
import { Buffer } from 'node:buffer';

const [, , url, ways] = process.argv;
const deadline = setTimeout(() => { console.log('nothing more came'); process.exit(1); }, 25_000);
const socket = new Socket(url, { transports: ways === 'both' ? ['polling', 'websocket'] : [ways] });
const said = event => new Promise(then => socket.once(event, then));
await said('open');
const upgraded = ways === 'both' ? said('upgrade') : null;
for (const text of ['hello', 'é한😀', '', 'm'.repeat(1_000_000)]) {
  socket.send('x' + text);
  const back = await said('message');
  if (back !== 'x' + text) { console.log('text came back as ' + back.slice(0, 80)); process.exit(1); }
}
console.log('text');
socket.send(Buffer.from([1, 2, 3, 4]));
console.log('binary ' + [...new Uint8Array(await said('message'))].join(' '));
await upgraded;
console.log(socket.transport.name);
socket.close();
clearTimeout(deadline);
