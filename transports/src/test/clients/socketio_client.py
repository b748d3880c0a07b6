"""python3-socketio against the lab's server: socketio_client.py URL polling|websocket|both"""

import sys
import threading

import socketio

url, ways = sys.argv[1:]
transports = ["polling", "websocket"] if ways == "both" else [ways]


def same(what, seen, expected):
    if seen != expected:
        print(f"{what}: saw {seen!r:.200}, expected {expected!r:.200}", flush=True)
        sys.exit(1)
    print(what, flush=True)


class Heard:
    """Waits for the next event of a name."""

    def __init__(self, client, namespace, *names):
        self.last = {}
        self.events = {name: threading.Event() for name in names}
        for name in names:
            client.on(name, self.handler(name), namespace=namespace)

    def handler(self, name):
        def handle(*args):
            self.last[name] = list(args)
            self.events[name].set()

        return handle

    def next(self, name):
        if not self.events[name].wait(20):
            print(f"no {name} came", flush=True)
            sys.exit(1)
        self.events[name].clear()
        return self.last[name]


for namespace in ["/", "/custom"]:
    client = socketio.Client(reconnection=False)
    heard = Heard(client, namespace, "auth", "message-back", "answered")
    client.on("question", lambda text: text + " well", namespace=namespace)
    client.connect(url, auth={"token": "123"}, transports=transports, namespaces=[namespace], wait_timeout=20)
    same("auth" + namespace, heard.next("auth"), [{"token": "123"}])
    client.emit("message", (1, "2", {"3": [True, None, "é한😀"]}), namespace=namespace)
    same("event" + namespace, heard.next("message-back"), [1, "2", {"3": [True, None, "é한😀"]}])
    acknowledged = client.call("message-with-ack", ("x", 5), namespace=namespace, timeout=20)
    same("acknowledged by the server" + namespace, list(acknowledged), ["x", 5])
    client.emit("ask-me", "how", namespace=namespace)
    same("acknowledged by the client" + namespace, heard.next("answered"), ["how well"])
    client.emit("message", (b"\1\2\3", {"deep": [b"\4\5"]}), namespace=namespace)
    same("binary" + namespace, heard.next("message-back"), [b"\1\2\3", {"deep": [b"\4\5"]}])
    client.emit("message", "m" * 1_000_000, namespace=namespace)
    same("1 MB of text" + namespace, len(heard.next("message-back")[0]), 1_000_000)
    client.emit("message", b"\7" * 1_000_000, namespace=namespace)
    same("1 MB of bytes" + namespace, heard.next("message-back")[0], b"\7" * 1_000_000)
    client.disconnect()

for namespace, auth, name in [("/random", None, "refused namespace"), ("/", {"topic": "no name!"}, "refused auth")]:
    client = socketio.Client(reconnection=False)
    refused = Heard(client, namespace, "connect_error")
    try:
        client.connect(url, auth=auth, transports=transports, namespaces=[namespace], wait_timeout=2)
        print(name + ": was let in", flush=True)
        sys.exit(1)
    except socketio.exceptions.ConnectionError:
        why = refused.next("connect_error")[0]["message"]
        same(name, "Invalid namespace" == why or "no name!" in why, True)
    client.disconnect()

client = socketio.Client(reconnection_delay=0.1, reconnection_delay_max=0.2)
numbers, ten, gone, back = [], threading.Event(), threading.Event(), threading.Event()


@client.on("update")
def update(record):
    if "n" in record:
        numbers.append(record["n"])
        if len(numbers) == 10:
            ten.set()
        if gone.is_set():
            back.set()


client.on("disconnect", gone.set)
client.connect(url, auth={"topic": "main"}, transports=transports, wait_timeout=20)
ten.wait(20)
same("ten updates in order", numbers[:10], list(range(numbers[0], numbers[0] + 10)))
same("transport in use", client.transport(), "polling" if ways == "polling" else "websocket")
print("start the server again", flush=True)
same("back", gone.wait(20) and back.wait(20), True)
client.disconnect()
