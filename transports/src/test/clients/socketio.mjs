// The official client against the lab's server: node socketio.mjs URL polling|websocket|both
// Prints a line for each thing that works; then waits for a server that is started again.
import { io } from 'socket.io-client';
import { Buffer } from 'node:buffer';

const [, , url, ways] = process.argv;
const transports = ways === 'both' ? ['polling', 'websocket'] : [ways];
const options = more => ({ transports, forceNew: true, reconnectionDelay: 100, reconnectionDelayMax: 200, ...more });
const said = (socket, event) => new Promise(then => socket.once(event, (...args) => then(args)));
const same = (what, seen, expected) => {
  if (JSON.stringify(seen) !== JSON.stringify(expected)) {
    console.log(`${what}: saw ${JSON.stringify(seen)?.slice(0, 200)}, expected ${JSON.stringify(expected)?.slice(0, 200)}`);
    process.exit(1);
  }
  console.log(what);
};
const deadline = setTimeout(() => { console.log('nothing more came'); process.exit(1); }, 25_000);

for (const namespace of ['', '/custom']) {
  const socket = io(url + namespace, options({ auth: { token: '123' } }));
  same('auth' + namespace, await said(socket, 'auth'), [{ token: '123' }]);
  socket.emit('message', 1, '2', { 3: [true, null, 'é한😀'] });
  same('event' + namespace, await said(socket, 'message-back'), [1, '2', { 3: [true, null, 'é한😀'] }]);
  same('acknowledged by the server' + namespace, await socket.emitWithAck('message-with-ack', 'x', 5), 'x');
  socket.once('question', (text, acknowledge) => acknowledge(text + ' well'));
  socket.emit('ask-me', 'how');
  same('acknowledged by the client' + namespace, await said(socket, 'answered'), ['how well']);
  socket.emit('message', Buffer.from([1, 2, 3]), { deep: [Buffer.from([4, 5])] });
  const [first, second] = await said(socket, 'message-back');
  same('binary' + namespace, [[...first], [...second.deep[0]]], [[1, 2, 3], [4, 5]]);
  const megabyte = 'm'.repeat(1_000_000);
  socket.emit('message', megabyte);
  same('1 MB of text' + namespace, (await said(socket, 'message-back'))[0].length, megabyte.length);
  socket.emit('message', Buffer.alloc(1_000_000, 7));
  const [bytes] = await said(socket, 'message-back');
  same('1 MB of bytes' + namespace, [bytes.length, bytes[999_999]], [1_000_000, 7]);
  socket.disconnect();
}

const nobody = io(url + '/random', options());
same('refused namespace', (await said(nobody, 'connect_error'))[0].message, 'Invalid namespace');
nobody.disconnect();
const wrong = io(url, options({ auth: { topic: 'no name!' } }));
same('refused auth', (await said(wrong, 'connect_error'))[0].message.includes('no name!'), true);
wrong.disconnect();

const numbers = [];
let after = null;
const reader = io(url, options({ auth: give => give(after === null ? { topic: 'main' } : { topic: 'main', after }) }));
await new Promise(ten => reader.on('update', record => {
  after = record.n ?? record.at;
  if (record.n && numbers.push(record.n) === 10) ten();
}));
same('ten updates in order', numbers.slice(0, 10), Array.from({ length: 10 }, (_, i) => numbers[0] + i));
same('transport in use', reader.io.engine.transport.name, ways === 'polling' ? 'polling' : 'websocket');

console.log('start the server again');
await said(reader, 'disconnect');
await said(reader, 'connect');
const before = numbers.length;
await new Promise(more => { const look = () => numbers.length >= before + 5 ? more() : setTimeout(look, 20); look(); });
same('back', true, true);
reader.disconnect();
clearTimeout(deadline);
