#!/usr/bin/env python3
"""Checks an edition of Najda's review without Najda. Python 3.9 or later, nothing else.

  python3 check.py FOLDER                    files, figures, signed head
  python3 check.py FOLDER --key heads.pub    and that the head was signed with this key
  python3 check.py FOLDER --entries LIST     and a figure's entries, as an auditor is given them by
                                             'najda review --year Y --as-of D --proof FIGURE'

Prints what it found. Exit 0 when all of it holds, 1 when something does not, 2 when it can't be read.
What proof.json has is described by proof.schema.json.
"""
import argparse
import base64
import csv
import hashlib
import json
import pathlib
import sys

wrong = []


def say(holds, what):
    print(("ok     " if holds else "WRONG  ") + what)
    if not holds:
        wrong.append(what)


# --- Merkle trees: RFC 6962, section 2.1 ------------------------------------------------------


def leaf(content):
    return hashlib.sha256(b"\0" + content).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def left_size(size):
    """The largest power of two that is smaller."""
    return 1 << (size - 1).bit_length() - 1


def root(leaves):
    """Joins neighbours, level by level; one without a neighbour goes up as it is."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    while len(leaves) > 1:
        pairs = [node(a, b) for a, b in zip(leaves[::2], leaves[1::2])]
        leaves = pairs + leaves[len(pairs) * 2:]
    return leaves[0]


def continues(before, before_root, size, size_root, path):
    """Whether the later tree begins with the earlier one: RFC 9162, section 2.1.4.2."""
    if before == size:
        return not path and before_root == size_root
    if not 0 < before < size:
        return False
    path = list(path)
    place, last = before - 1, size - 1
    while place % 2:
        place, last = place >> 1, last >> 1
    if place == 0:
        path.insert(0, before_root)
    if not path:
        return False
    old = new = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if place % 2 or place == last:
            old, new = node(beside, old), node(beside, new)
            while place % 2 == 0 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, beside)
        place, last = place >> 1, last >> 1
    return last == 0 and old == before_root and new == size_root


def root_with(size, leaves, between):
    """The root of a tree of which some leaves are known, and the roots of what lies between them."""
    places = sorted(leaves)
    rest = iter(between)

    def part(start, end, low, high):
        """Of the leaves from start to before end, of which places[low:high] are known."""
        if low == high:
            return next(rest)
        if end - start == 1:
            return leaves[start]
        middle = start + left_size(end - start)
        cut = low
        while cut < high and places[cut] < middle:
            cut += 1
        return node(part(start, middle, low, cut), part(middle, end, cut, high))

    found = part(0, size, 0, len(places))
    if next(rest, None) is not None:
        raise ValueError("more stands between the leaves than there is room for")
    return found


# --- Ed25519: RFC 8032, section 5.1 ------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    (x, y, z, t), (u, v, w, s) = a, b
    e, f = (y - x) * (v - u) % P, (y + x) * (v + u) % P
    g, h = 2 * t * s * D % P, 2 * z * w % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return i * j % P, k * m % P, j * k % P, i * m % P


def times(number, point):
    found = (0, 1, 1, 0)
    while number:
        if number & 1:
            found = add(found, point)
        point = add(point, point)
        number >>= 1
    return found


def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P:
        raise ValueError("no point of the curve")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    try:
        public, nonce = point(key), point(signature[:32])
    except ValueError:
        return False
    number = int.from_bytes(signature[32:], "little")
    if number >= L:
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    (x, y, z, _), (u, v, w, _) = times(number, BASE), add(nonce, times(challenge, public))
    return (x * w - u * z) % P == 0 and (y * w - v * z) % P == 0


# --- the edition -------------------------------------------------------------------------------


ANEW = "get the edition anew from where it was published"
# What proves a figure, by where figures.csv says that it comes from.
PROVED_BY = {
    "counted": ("entries", "registers", "journals"),
    "worked-out": ("figures",),
    "declared": ("word",),
    "missing": ("nothing",),
    "withheld": ("withheld",),
}


def files(folder, proof):
    for name, expected in proof["files"].items():
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
        say(found == expected, f"{name}: " + ("not there" if found is None else "as it was published"))
    pages = sorted(path.name for path in folder.glob("*.html"))
    for name in ["figures.csv", "breakdowns.csv"] + pages:
        if name not in proof["files"]:
            say(False, f"{name}: proof.json has no fingerprint of it; {ANEW}")


def once(what, names):
    for name in sorted({name for name in names if names.count(name) > 1}):
        say(False, f"{what}: {name} stands there twice; {ANEW}")


def figures(folder, proof):
    with open(folder / "figures.csv", encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    published = {row["id"]: row for row in rows}
    proved = [figure["id"] for figure in proof["figures"]]
    once("figures.csv", [row["id"] for row in rows])
    once("proof.json", proved)
    for name in published:
        if name not in proved:
            say(False, f"{name}: is published and not proved; {ANEW}")
    for figure in proof["figures"]:
        row = published.get(figure["id"])
        if row is None:
            say(False, f"{figure['id']}: is proved and not published; {ANEW}")
        else:
            held(figure, row, proof)


def held(figure, row, proof):
    """Holds what proves a figure against how it was published."""
    name, by = figure["id"], figure["by"]
    if by not in PROVED_BY.get(row["origin"], ()):
        say(False, f"{name}: published as {row['origin']}, proved by {by}; {ANEW}")
    if by != "entries":
        if "root" in figure or "entries" in figure:
            say(False, f"{name}: proved by {by}, so it has no root and no entries; {ANEW}")
        return
    root = figure.get("root", "")
    if len(root) != 64 or set(root) - set("0123456789abcdef"):
        say(False, f"{name}: proved by entries, so it needs a root of 64 digits; {ANEW}")
    binding = f"najda figure {name} {figure['year']} {proof['as_of']}\n"
    if figure.get("binding") != binding:
        say(False, f"{name}: its leaves are bound to something else; {ANEW}")
    if "entries" in figure:
        say(row["value"] == str(figure["entries"]),
            f"{name}: published {row['value']}, proved {figure['entries']} entries")


def head(proof, key):
    given = proof.get("head")
    if given is None:
        if key:
            say(False, "there is no signed head in proof.json")
        return
    used = base64.b64decode(given["key"])
    if key:
        say(base64.b64decode(key.read_text()) == used, "the head's key is the one that was given out")
    # The last 32 bytes of an X.509 key of this kind are the key itself (RFC 8410).
    holds = signed(used[-32:], given["head"].encode(), base64.b64decode(given["signature"]))
    said = json.loads(given["head"])
    say(holds, f"head of {said['at']}: signed")
    trees = {each["register"]: each for each in said["registers"]}
    for each in proof.get("registers", []):
        tree, name = trees.get(each["register"]), each["register"]
        if tree is None:
            say(each["size"] == 0, f"register {name}: is in the signed head")
            continue
        parts = sorted([(each["size"], bytes.fromhex(each["root"])),
                        (tree["size"], bytes.fromhex(tree["root"]))], key=lambda one: one[0])
        path = [bytes.fromhex(digest) for digest in each.get("consistency", [])]
        say(continues(*parts[0], *parts[1], path),
            f"register {name}: {parts[0][0]} entries are the beginning of {parts[1][0]}")


def entries(proof, given):
    figure = next((each for each in proof["figures"] if each["id"] == given["figure"]), None)
    if figure is None or "root" not in figure:
        say(False, f"{given['figure']}: proof.json has no root of it")
        return
    leaves = {place: bytes.fromhex(digest) for place, digest in given["leaves"]}
    if "entries" in figure:
        say(len(leaves) == figure["entries"], f"{figure['id']}: {len(leaves)} entries")
    binding = figure["binding"].encode("ascii")
    found = root([leaf(binding + leaves[place]) for place in sorted(leaves)])
    say(found.hex() == figure["root"], f"{figure['id']}: the entries make its root")
    tree = next((each for each in proof.get("registers", [])
                 if each["register"] == figure["register"]), None)
    whole = root_with(given["size"], leaves, [bytes.fromhex(each) for each in given["between"]])
    if tree:
        say((given["size"], whole.hex()) == (tree["size"], tree["root"]),
            f"{figure['id']}: the entries are in the tree of {figure['register']}")
    else:
        print(f"       root of {figure['register']} with {given['size']} entries: {whole.hex()}")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("--key", type=pathlib.Path, help="heads.pub, got from elsewhere")
    options.add_argument("--entries", type=pathlib.Path, help="the entries of a figure")
    asked = options.parse_args()
    try:
        proof = json.loads((asked.folder / "proof.json").read_text(encoding="utf-8"))
        if proof["format"] != "najda-edition-proof-1":
            raise ValueError("this script reads the format najda-edition-proof-1")
        files(asked.folder, proof)
        figures(asked.folder, proof)
        head(proof, asked.key)
        if asked.entries:
            entries(proof, json.loads(asked.entries.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        print(f"can't be read: {error!r}", file=sys.stderr)
        return 2
    print(f"{len(wrong)} wrong" if wrong else "all of it holds")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
