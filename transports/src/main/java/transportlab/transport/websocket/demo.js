lab.technique('websocket', { path: '/ws', held: false, start(show) {
  let socket, after = null, stopped = false;
  const open = () => {
    socket = new WebSocket(location.origin.replace('http', 'ws') + lab.url('/ws', after));
    socket.onmessage = event => { show.bytes(event.data); after = show(JSON.parse(event.data), after); };
    socket.onclose = () => { if (!stopped) { show.lost(); setTimeout(() => stopped || open(), 1000); } };
  };
  open();
  return () => { stopped = true; socket.close(); };
} });
