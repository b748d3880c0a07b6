lab.technique('short-polling', { path: '/poll', answers: true, held: false, start(show) {
  let after = null, asking = false, stopped = false;
  const timer = setInterval(async () => {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(lab.url('/poll', after));
      if (stopped) return;
      if (answer.status === 200) for (const record of await answer.json()) after = show(record, after);
      else if (answer.status === 204) show.empty();
      else throw new Error(answer.status);
    } catch (e) { show.lost(); } finally { asking = false; }
  }, 1000);
  return () => { stopped = true; clearInterval(timer); };
} });
