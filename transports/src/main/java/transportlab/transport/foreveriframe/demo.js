lab.technique('forever-iframe', { path: '/iframe', held: true, start(show) {
  const frame = document.createElement('iframe');
  let after = null, news = false, shown = false, stopped = false, waited = 0;
  // the document that is left gets another title: where nobody answers, WebKit keeps showing it
  const leave = () => { try { frame.contentDocument.title = 'left'; } catch (e) {} };
  const load = () => { news = false; waited = 0; leave(); frame.src = lab.url('/iframe', after); };
  // a frame tells nothing when nobody answered: look whether it shows our document
  const isOurs = () => { try { return frame.contentDocument.title === 'updates'; } catch (e) { return false; } };
  // nor when a document breaks off: the server gives a sign of life each 25 s, after a minute without one it is away
  let size = 0, still = 0;
  const isStill = () => { const now = frame.contentDocument.documentElement.outerHTML.length; still = now === size ? still + 1 : 0; size = now; return still >= 20; };
  // a frame that has shown nothing yet waits for a connection, perhaps because others hold all of them: that is no loss
  const lost = () => { if (shown) show.lost(); };
  const watch = setInterval(() => { shown = shown || isOurs(); if (isOurs() ? isStill() : ++waited > 1) { still = 0; lost(); load(); } }, 3000);
  window.onFrame = record => { news = shown = true; show.bytes(JSON.stringify(record)); after = show(record, after); };
  frame.hidden = true;
  frame.onload = () => {          // the document has ended: renewed at once, or the server goes away
    if (stopped) return;
    if (!news) lost();
    setTimeout(() => stopped || load(), news ? 0 : 1000);
  };
  load();
  document.body.append(frame);
  return () => { stopped = true; clearInterval(watch); frame.remove(); };
} });
