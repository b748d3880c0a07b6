// The official client, as any page uses it. What carries its events it chooses by itself; the lines stay the same.
lab.technique('socketio', { path: '/socket.io/', held: true, start(show) {
  let socket = null, after = null, stopped = false;
  const begin = () => {
    if (stopped) return;
    socket = io({ query: { page: lab.page }, auth: give => give(after === null ? { topic: 'main' } : { topic: 'main', after }) });
    socket.io.on('open', () => {
      const engine = socket.io.engine;
      show.way(engine.transport.name);
      engine.on('upgrade', transport => show.way('polling → ' + transport.name));
      engine.on('upgradeError', () => show.way(engine.transport.name));
      engine.on('packet', packet => { show.bytes(1 + new TextEncoder().encode(packet.data || '').length); });
    });
    socket.on('update', record => { after = show(record, after); });
    socket.on('disconnect', () => { if (!stopped) show.lost(); });
    socket.on('connect_error', error => show.say(error.message));
  };
  lab.script('/socket.io/socket.io.js', begin, () => show.say(lab.word('noClient')));
  this.send = text => socket && socket.emit('message', text);
  return () => { stopped = true; this.send = null; if (socket) socket.disconnect(); };
}, line: "socket.emit('message', text)", settled: said => said.includes('→') });

// Neither understands the other: what each got to see, and how it ended.
lab.mismatch('websocket-at-socketio', say => {
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/socket.io/?EIO=4&transport=websocket&page=' + lab.page);
  socket.onmessage = event => {
    say('←', event.data);
    if (event.data.startsWith('0')) { say('→', '{"topic":"main"}'); socket.send('{"topic":"main"}'); }
  };
  socket.onclose = event => say('×', event.code);
});
lab.mismatch('socketio-at-websocket', say => lab.script('/socket.io/socket.io.js', () => {
  const socket = io({ path: '/ws', addTrailingSlash: false, query: { page: lab.page }, transports: ['websocket'], reconnection: false, forceNew: true });
  say('·', 'GET /ws?EIO=4&transport=websocket');
  socket.io.engine.transport.ws.addEventListener('message', event => say('←', event.data));
  socket.on('connect_error', error => setTimeout(() => { say('×', error.message); socket.disconnect(); }));
}, () => say('×', lab.word('noClient'))));
