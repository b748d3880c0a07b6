"""Python's aiohttp: ten updates in order by a socket, a stream, a multipart body and polls. Arguments: address, count."""
import asyncio
import json
import sys

import aiohttp


async def socket(session, address, count):
    async with session.ws_connect(address + "/ws?topic=main&after=0") as ws:
        return [(await ws.receive_json())["n"] for _ in range(count)]


async def stream(session, address, count):
    async with session.get(address + "/stream?topic=main&after=0") as answer:
        return [json.loads(await answer.content.readline())["n"] for _ in range(count)]


async def multipart(session, address, count):
    async with session.get(address + "/multipart?topic=main&after=0") as answer:
        parts = aiohttp.MultipartReader.from_response(answer)
        return [(await (await parts.next()).json())["n"] for _ in range(count)]


async def polls(session, address, count, path):
    numbers = []
    while len(numbers) < count:
        after = numbers[-1] if numbers else 0
        async with session.get(f"{address}{path}?topic=main&after={after}") as answer:
            numbers += [record["n"] for record in await answer.json()] if answer.status == 200 else []
    return numbers[:count]


async def main(address, count):
    async with aiohttp.ClientSession() as session:
        print(*await socket(session, address, count))
        print(*await stream(session, address, count))
        print(*await multipart(session, address, count))
        print(*await polls(session, address, count, "/poll"))
        print(*await polls(session, address, count, "/long-poll"))


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
