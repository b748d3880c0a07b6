lab.technique('jsonp-polling', { path: '/jsonp', answers: true, held: true, start(show) {
  let after = null, stopped = false, script;
  const ask = () => {
    script = document.createElement('script');
    script.src = lab.url('/jsonp', after) + '&callback=onNews';
    script.onload = () => { script.remove(); if (!stopped) ask(); };
    script.onerror = () => { script.remove(); if (!stopped) { show.lost(); setTimeout(() => stopped || ask(), 1000); } };
    document.head.append(script);
  };
  window.onNews = records => {
    if (stopped) return;          // a script cannot be cancelled: one more may come
    if (!records.length) show.empty();
    for (const record of records) after = show(record, after);
  };
  ask();
  return () => { stopped = true; script.remove(); };
} });
