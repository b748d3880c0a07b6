// npm eventsource: ten updates in order. Arguments: address, count.
import { EventSource } from 'eventsource';

const [address, count] = process.argv.slice(2);
const source = new EventSource(address + '/sse?topic=main&after=0');
const numbers = [];
source.onmessage = event => {
  const record = JSON.parse(event.data);
  if (String(record.n) !== event.lastEventId) throw new Error('id ' + event.lastEventId + ' for ' + event.data);
  numbers.push(record.n);
  if (numbers.length === Number(count)) { console.log(numbers.join(' ')); source.close(); process.exit(0); }
};
source.onerror = error => { console.error(error); process.exit(1); };
