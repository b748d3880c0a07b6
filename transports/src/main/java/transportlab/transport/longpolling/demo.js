lab.technique('long-polling', { path: '/long-poll', answers: true, held: true, start(show) {
  const stop = new AbortController();
  (async () => {
    for (let after = null; !stop.signal.aborted;) {
      try {
        const answer = await fetch(lab.url('/long-poll', after), { signal: stop.signal });
        if (answer.status === 200) for (const record of await answer.json()) after = show(record, after);
        else if (answer.status === 204) show.empty();
        else throw new Error(answer.status);
      } catch (e) {
        if (stop.signal.aborted) return;
        show.lost();
        await new Promise(then => setTimeout(then, 1000));
      }
    }
  })();
  return () => stop.abort();
} });
