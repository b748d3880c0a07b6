lab.technique('multipart', { path: '/multipart', held: true, start(show) {
  const stop = new AbortController();
  (async () => {
    for (let after = null; !stop.signal.aborted;) {
      try {
        // XMLHttpRequest.multipart is gone: fetch hands the parts over as bytes, and the page splits them
        const answer = await fetch(lab.url('/multipart', after), { signal: stop.signal });
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        for (let rest = '';;) {
          const { done, value } = await reader.read();
          if (done) break;
          show.bytes(value);
          const parts = (rest + value).split('--update\r\n');
          rest = parts.pop();
          for (const part of parts) {
            const json = part.slice(part.indexOf('\r\n\r\n') + 4).trim();
            if (json) after = show(JSON.parse(json), after);
          }
        }
      } catch (e) { if (stop.signal.aborted) return; }
      show.lost();
      await new Promise(then => setTimeout(then, 1000));
    }
  })();
  return () => stop.abort();
} });
