// What a program sees that speaks the protocols by hand, with the WebSocket of npm: node two-connections.mjs URL
import WebSocket from 'ws';

const [, , url] = process.argv;
const deadline = setTimeout(() => { console.log('nothing more came'); process.exit(1); }, 25_000);
const polling = path => `${url}/${path}/?EIO=4&transport=polling`;
const webSocket = path => new WebSocket(`${url.replace('http', 'ws')}/${path}/?EIO=4&transport=websocket`);
const heard = (socket, event) => new Promise(then => socket.once(event, data => then(String(data))));
const session = async path => `&sid=${JSON.parse((await (await fetch(polling(path))).text()).slice(1)).sid}`;

// who begins to listen for each message only when the one before is there
const late = webSocket('socket.io');
await heard(late, 'message');
late.send('40{"token":"123"}');
await heard(late, 'message');
console.log(await heard(late, 'message'));
late.close();

// a poll and the end at the same moment
for (let round = 0; round < 20; round++) {
  const sid = await session('engine.io');
  const [poll] = await Promise.all([
    fetch(polling('engine.io') + sid), fetch(polling('engine.io') + sid, { method: 'POST', body: '1' })]);
  const afterwards = await fetch(polling('engine.io') + sid);
  const answer = `${poll.status} ${await poll.text()}, ${afterwards.status}`;
  if (answer !== '200 6, 400') { console.log(answer); process.exit(1); }
}
console.log('polls that a close overtook are answered');

// a second WebSocket for a session that has moved already: closed, without an error
const sid = await session('engine.io');
const first = new WebSocket(`${url.replace('http', 'ws')}/engine.io/?EIO=4&transport=websocket${sid}`);
await heard(first, 'open');
first.send('2probe');
await heard(first, 'message');
first.send('5');
const second = new WebSocket(`${url.replace('http', 'ws')}/engine.io/?EIO=4&transport=websocket${sid}`);
console.log(`second closed ${await heard(second, 'close')}`);
first.send('4hello');
console.log(await heard(first, 'message'));
first.close();
clearTimeout(deadline);
