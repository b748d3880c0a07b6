"""Python's websockets: ten updates in order, and a message up. Arguments: address, count."""
import asyncio
import json
import sys

import websockets


async def main(address, count):
    async with websockets.connect(address.replace("http", "ws") + "/ws?topic=main&after=0") as socket:
        numbers = [json.loads(await socket.recv())["n"] for _ in range(count)]
        await socket.send("from websockets")
        while json.loads(await socket.recv())["d"] != "from websockets":
            pass
    print(*numbers)


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
