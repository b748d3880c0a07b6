lab.technique('sse', { held: true, start(show) {
  const source = new EventSource('/sse?topic=main');
  let after = null;
  source.onmessage = event => { show.bytes(event.data); after = show(JSON.parse(event.data), after); };
  source.onerror = () => show.lost();
  return () => source.close();
} });
