// npm eventsource-parser on the bytes of fetch: ten updates in order. Arguments: address, count.
import { createParser } from 'eventsource-parser';

const [address, count] = process.argv.slice(2);
const numbers = [];
const parser = createParser({
  onEvent(event) { numbers.push(JSON.parse(event.data).n); },
  onError(error) { throw error; },
});
const answer = await fetch(address + '/sse?topic=main&after=0');
const decoder = new TextDecoder();
for await (const chunk of answer.body) {
  parser.feed(decoder.decode(chunk, { stream: true }));
  if (numbers.length >= Number(count)) break;
}
console.log(numbers.slice(0, Number(count)).join(' '));
process.exit(0);
