lab.technique('websocket', { held: true, start(show) {
  let socket, after = null, stopped = false;
  const open = () => {
    socket = new WebSocket('ws://' + location.host + '/ws?topic=main' + (after === null ? '' : '&after=' + after));
    socket.onmessage = event => { after = show(JSON.parse(event.data), after); };
    socket.onclose = () => { if (!stopped) { show.lost(); setTimeout(() => stopped || open(), 1000); } };
  };
  open();
  return () => { stopped = true; socket.close(); };
} });
