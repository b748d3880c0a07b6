lab.technique('forever-iframe', { path: '/iframe', held: true, start(show) {
  const frame = document.createElement('iframe');
  let after = null, news = false, stopped = false;
  const load = () => { news = false; frame.src = lab.url('/iframe', after); };
  // a frame tells nothing when nobody answered: look whether it shows our document
  const isOurs = () => { try { return frame.contentDocument.title === 'updates'; } catch (e) { return false; } };
  const watch = setInterval(() => { if (!isOurs()) { show.lost(); load(); } }, 3000);
  window.onFrame = record => { news = true; show.bytes(JSON.stringify(record)); after = show(record, after); };
  frame.hidden = true;
  frame.onload = () => {          // the document has ended: renewed at once, or the server goes away
    if (stopped) return;
    if (!news) show.lost();
    setTimeout(() => stopped || load(), news ? 0 : 1000);
  };
  load();
  document.body.append(frame);
  return () => { stopped = true; clearInterval(watch); frame.remove(); };
} });
