// Many official clients at once: node socketio-many.mjs URL N
import { io } from 'socket.io-client';

const [, , url, count] = process.argv;
const deadline = setTimeout(() => { console.log('only some were done'); process.exit(1); }, 25_000);
const one = number => new Promise((done, failed) => {
  const numbers = [];
  const socket = io(url, { forceNew: true, auth: { topic: 'main' } });
  socket.on('update', record => {
    if (record.n) numbers.push(record.n);
    if (numbers.length < 10) return;
    socket.off('update');
    socket.disconnect();
    numbers.slice(0, 10).every((n, i) => n === numbers[0] + i) ? done(number) : failed(new Error(numbers.join(' ')));
  });
  socket.on('connect_error', failed);
});
const all = await Promise.all(Array.from({ length: Number(count) }, (_, i) => one(i)));
console.log(`${all.length} clients, ten updates in order each`);
clearTimeout(deadline);
process.exit(0);
