lab.technique('forever-iframe', { held: true, start(show) {
  const frame = document.createElement('iframe');
  let after = null, news = false, stopped = false;
  const load = () => { news = false; frame.src = '/iframe?topic=main' + (after === null ? '' : '&after=' + after); };
  window.onFrame = record => { news = true; show.bytes(JSON.stringify(record)); after = show(record, after); };
  frame.hidden = true;
  frame.onload = () => {          // the document has ended: renewed at once, or the server is away
    if (stopped) return;
    if (!news) show.lost();
    setTimeout(() => stopped || load(), news ? 0 : 1000);
  };
  load();
  document.body.append(frame);
  return () => { stopped = true; frame.remove(); };
} });
