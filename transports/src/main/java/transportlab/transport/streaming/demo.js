lab.technique('streaming', { path: '/stream', held: true, start(show) {
  const stop = new AbortController();
  (async () => {
    for (let after = null; !stop.signal.aborted;) {
      try {
        const answer = await fetch(lab.url('/stream', after), { signal: stop.signal });
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let rest = '';;) {
          const { done, value } = await reader.read();
          if (done) break;
          show.bytes(value);
          const lines = (rest + value).split('\n');
          rest = lines.pop();
          for (const line of lines) if (line) after = show(JSON.parse(line), after);
        }
      } catch (e) { if (stop.signal.aborted) return; }
      show.lost();
      await new Promise(then => setTimeout(then, 1000));
    }
  })();
  return () => stop.abort();
} });
