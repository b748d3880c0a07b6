lab.technique('sse', { path: '/sse', held: true, start(show) {
  let source, after = null, stopped = false;
  const open = () => {
    source = new EventSource(lab.url('/sse', after));
    source.onmessage = event => { show.bytes(event.data); after = show(JSON.parse(event.data), after); };
    source.onerror = () => {        // it comes back by itself, unless the server said that it shall not
      show.lost();
      if (source.readyState === EventSource.CLOSED) setTimeout(() => stopped || open(), 1000);
    };
  };
  open();
  return () => { stopped = true; source.close(); };
} });
