"""The demo city's pictures, drawn with Pillow instead of shipped.

The demo carries no binary files and no one else's pictures: every picture is a few flat shapes in one small palette,
and the same name always gives the same pixels. Pictures are written as statements on a grid of 160 by 90: a shape, its
numbers and a color. `rect 1 1 9 5 navy 0.8 *3,10` is three rounded navy boxes, each 10 to the right of the last.
"""

import math
from collections.abc import Callable

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1600, 900
UNIT = 20  # pixels drawn per step of the grid: twice the final size, for smooth edges
COLORS = ("coral", "aqua", "gold", "leaf", "cream", "blue", "brick")  # of books
PALETTE = {
    **{"sky": "#dcf0f7", "tan": "#c98f66", "navy": "#1f3a5f", "blue": "#2f7fb8", "pine": "#3f7d50", "leaf": "#85b96b"},
    **{"tar": "#56616d", "aqua": "#8cc9e0", "sand": "#eadbb8", "grey": "#8a97a3", "snow": "#f6fafc", "gold": "#f4bf4f"},
    **{"green": "#4d8f5b", "brick": "#b6553f", "coral": "#e4785a", "brown": "#7a5438", "cream": "#fdf8ec"},
}


class UnknownPicture(KeyError):
    """There is no picture of that name."""

    def __str__(self) -> str:
        return f"no picture is named {self.args[0]!r}; there are: {', '.join(sorted(PICTURES))}"


class Sheet:
    """A surface to draw on. The shapes are its methods: a color first, then numbers."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * 2, HEIGHT * 2), PALETTE["sky"])
        self._pen = ImageDraw.Draw(self.image)
        self._shift = (0.0, 0.0)  # of the repetition being drawn

    def paint(self, statements: str) -> None:
        for kind, *words in (statement.split() for statement in statements.split(";")):
            color = next(word for word in words if word in PALETTE)
            numbers = [float(word) for word in words if word != color and word[0] != "*"]
            times, dx, dy, *_ = [float(n) for word in words if word[0] == "*" for n in word[1:].split(",")] + [0, 0, 0]
            for i in reversed(range(int(times) or 1)):  # the first one last, which leaves no shift behind
                self._shift = (dx * i, dy * i)
                getattr(self, kind)(color, *numbers)

    def _placed(self, *numbers: float) -> list[float]:
        return [(n + self._shift[i % 2]) * UNIT for i, n in enumerate(numbers)]

    def rect(self, color: str, x0: float, y0: float, x1: float, y1: float, radius: float = 0) -> None:
        self._pen.rounded_rectangle(self._placed(x0, y0, x1, y1), radius * UNIT, PALETTE[color])

    def oval(self, color: str, x: float, y: float, rx: float, ry: float = 0) -> None:
        self._pen.ellipse(self._placed(x - rx, y - (ry or rx), x + rx, y + (ry or rx)), PALETTE[color])

    def poly(self, color: str, *numbers: float) -> None:
        self._pen.polygon(self._placed(*numbers), PALETTE[color])

    def wave(self, color: str, y: float, height: float, length: float, start: float = 0) -> None:
        tops = [(x, y + height * math.sin((x + start) / length * math.tau)) for x in range(161)]
        self.poly(color, 0, 90, *(n for point in tops for n in point), 160, 90)

    def tree(self, color: str, x: float, y: float, size: float) -> None:
        self.rect("brown", x - 1.4 * size, y - 17 * size, x + 1.4 * size, y, 0.6)
        for dx, dy, r in ((-6, 19, 7.5), (6, 19, 7.5), (0, 26.5, 9.5)):
            self.oval(color, x + dx * size, y - dy * size, r * size)


OUTDOORS = """oval 133 17 8.5 gold; rect 18.5 19.5 42.3 24.6 cream 2.5 *2,68,-6; oval 23 20 4.5 cream *2,68,-6;
    oval 30 17.5 6.5 cream *2,68,-6; oval 37.5 19.8 4.8 cream *2,68,-6; wave 61 4 150 leaf; rect 0 70 160 90 green;"""
STREET = """rect .5 52 15 70 aqua *5,32; rect 16.5 43 31 70 aqua *4,48; rect 64 39 79 70 aqua; rect 112 46 127 70 aqua;
    rect 0 70 160 90 tar; rect 0 68.4 160 70.8 sand; rect 6 83.2 18 84.4 cream .6 *7,24;"""


def city_hall(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} tree 20 72 1.1 leaf *2,120; rect 33 43 127 70 sand; rect 76 19 84 30 cream; oval 80 24 2.6
        blue; poly 74.5 19 80 11 85.5 19 brick; rect 53 41 107 70 cream; rect 56 43 60 69 sand .8 *2,8; rect 92 43 96 69
        sand .8 *2,8; rect 76.5 52 83.5 70 navy 1; poly 50 41.5 80 27.5 110 41.5 brick; rect 38 48 42.5 62 blue 2
        *2,7.5; rect 110.5 48 115 62 blue 2 *2,7.5; rect 50 69 110 71.4 cream; rect 46 71.2 114 74 sand""")


def river(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} wave 43 7 110 30 aqua; wave 49 5 90 leaf; tree 12 54 .6 green *2,17,1.5; tree 133 54.5 .6
        green *2,16,-1.5; wave 58 1.6 80 blue; wave 68 1.2 32 aqua; wave 73 1.2 36 9 blue; wave 84 1.4 42 20 navy; poly
        64 64 96 64 90 70.5 70 70.5 brick; rect 78.8 38 80 64.5 brown; poly 81 39 81 61 96 61 cream; poly 77.8 43 77.8
        61 68 61 coral""")


def park(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} poly 70 70 86 70 125 90 56 90 sand; tree 16 74 1.3 pine; tree 43 74 1 leaf *2,75; tree 144 74
        1.4 pine; rect 52 65 73 67.2 brown .6 *2,0,4; rect 51 72.5 74 74.7 brown .6; rect 54.5 65 56 80 navy *2,14.5""")


def library(s: Sheet) -> None:
    s.paint("""rect 0 0 160 90 sand; rect 0 72 160 90 brown; rect 14 11 104 72 navy 1.2; rect 115 11 145 48 cream 1;
        rect 116.5 12.5 143.5 46.5 aqua; rect 129.3 12.5 130.7 46.5 cream; rect 16.5 30 101.5 31.6 sand *3,0,19; poly
        118 64 132 66.5 132 74 118 71.5 cream; poly 146 64 132 66.5 132 74 146 71.5 snow; poly 118 71.5 132 74 146 71.5
        146 73 132 75.8 118 73 brick; rect 110 75 154 78 brick .8""")
    for i in (i for i in range(48) if i % 11 != 8):  # all but a few: gaps
        x, base, tall = 17.8 + i % 16 * 5.2, 30 + i // 16 * 19, 11 + i * 29 % 40 / 10
        s.rect(COLORS[i % 7], x, base - tall, x + 4.6, base, 0.4)


def recycling_cart(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} rect 0 78 160 90 grey; poly 59 33 101 33 96 79 64 79 blue; rect 56 27 105 34 navy 2.4; oval
        93 78 5.2 navy; oval 93 78 2.3 sand; rect 24 62 44 79 sand .4; rect 32.5 62 35.5 79 gold; rect 118 59 126 79
        leaf 2.4; rect 120.4 53 123.6 62 leaf .8; rect 129 59 137 79 aqua 2.4; rect 131.4 53 134.6 62 aqua .8; oval 80
        54.5 11 cream; oval 80 54.5 7.8 blue; poly 80 54.5 92.9 60 87 66.6 blue; poly 84.8 57.1 91.8 61 85.1 62.5 cream;
        poly 80 54.5 68.8 62.9 66 54.5 blue; poly 75.3 57.4 68.5 61.5 70.5 55 cream; poly 80 54.5 78.3 40.6 87 42.4
        blue; poly 79.9 49 79.7 41 84.4 46.1 cream""")


def water_drop(s: Sheet) -> None:
    s.paint("""oval 80 43 40 cream; poly 80 9 61.8 42 98.2 42 blue; oval 80 49 19.6 blue; oval 72.5 53 5 8 aqua; wave 74
        1.8 40 aqua; wave 79 1.8 46 12 blue; wave 84.5 1.6 38 4 navy""")


def bus(s: Sheet) -> None:
    s.paint(f"""{STREET} rect 24 33 134 74 coral 4; rect 24 60 134 65 cream; rect 29 40 44 54 navy 1.4 *4,17.5; rect 100
        40 113 73.5 navy 1.4; rect 106.1 41 106.9 73.5 coral; rect 117 40 134 56 navy 1.4; rect 129 66 134 69.5 gold .8;
        oval 45 74.5 7.2 navy *2,45; oval 45 74.5 3.2 sand *2,45; rect 146 42 147.4 71 grey; rect 141 35 152.4 45 blue
        1.6; rect 144 37.5 149.4 41.5 cream .8""")


def street_works(s: Sheet) -> None:
    s.paint(f"""{STREET} oval 80 80 23 4.2 navy; rect 50 47 110 56 cream .8; poly 54 47 61 47 57 56 50 56 coral *4,15;
        rect 56 44 58.2 77 grey *2,46; oval 57.1 43 2.8 gold *2,46; rect 19 77.6 37 80.2 brick .8 *2,104; poly 25.8 54
        30.2 54 35 77.8 21 77.8 coral *2,104; poly 24.4 61 31.6 61 32.9 67.5 23.1 67.5 cream *2,104""")


def snow_plough(s: Sheet) -> None:
    s.paint("""rect 0 0 160 90 aqua; wave 56 4 130 sky; tree 15 72 1 snow; tree 33 72 .7 snow; tree 145 72 1.1 snow;
        rect 0 70 160 90 grey; wave 83 1.2 50 snow; poly 52 42.5 70 35 86 42.5 snow; poly 46 42 92 42 88 61 50 61 navy;
        rect 92 33 113 64 gold 2.4; rect 96.5 37.5 110.5 49.5 navy 1.2; rect 48 61 119 69 gold 1.2; rect 100 30 106 33.5
        coral 1; oval 60 71 7.4 navy *2,41; oval 60 71 3.3 sand *2,41; poly 119 64 127 60 131 79 126 80 brick; oval 133
        80 9 snow; oval 144 80 12 snow; oval 156 80 15 snow""")
    for i in range(70):
        s.oval("snow", i * i * 397 % WIDTH / 10, i * 233 % 640 / 10, 0.4 + i % 4 * 0.2)


def fire_engine(s: Sheet) -> None:
    s.paint(f"""{STREET} rect 22 42 98 74 brick 2; rect 96 34 138 74 brick 4; rect 22 61 138 65 cream; rect 101 40 115
        56 navy 1.4; rect 119 40 138 56 navy 1.4; rect 27 46 40 59 grey 1 *2,16; oval 78 52.5 6.2 cream; oval 78 52.5 3
        grey; rect 18 34.5 94 36.1 grey .6 *2,0,5.5; rect 21 34.5 22.4 41.6 grey *11,7; rect 109 30 125 34.5 blue 1.4;
        rect 133.5 67 138.5 70.5 gold .8; oval 43 74.5 7.6 navy *2,73; oval 43 74.5 3.4 sand *2,73""")


def permit_desk(s: Sheet) -> None:
    s.paint("""rect 13 12 56 48 cream 1.2; poly 20 29 34.5 18 49 29 coral; rect 23.5 29 45.5 43 aqua; rect 32 34 37 43
        navy; rect 74 50 98 80 blue 9; oval 86 38 10 brown; rect 83.2 44 88.8 53 tan 2; oval 86 40 8.4 tan; oval 83 39.5
        .9 navy *2,6; oval 86 44 2.6 1.2 brick; oval 86 43.2 2.8 1.2 tan; rect 113 42 142 61 navy 1.4; rect 114.5 43.5
        140.5 59.5 aqua .6; rect 125 60.5 130 65 navy; rect 9 65 151 70 brown 1; rect 13 70 147 90 sand; rect 14 74 52
        86 cream 1 *3,47; poly 30 61 56 61 60 65 26 65 snow""")


def market(s: Sheet) -> None:
    s.paint(f"{OUTDOORS} rect 0 76 160 90 sand; rect 14.5 38 16.1 79 brown *3,47; rect 50.5 38 52.1 79 brown *3,47")
    for x, cloth, fruit in ((12, "coral", "gold"), (59, "blue", "leaf"), (106, "gold", "coral")):
        s.paint(f"""rect {x} 31 {x + 42} 42 cream; rect {x} 31 {x + 5} 42 {cloth} *4,10.5; oval {x + 2.6} 42 2.6 {cloth}
            *4,10.5; oval {x + 7.9} 42 2.6 cream *4,10.5; oval {x + 8.7} 57.6 2.7 {fruit} *6,5; oval {x + 6.2} 61.2 2.7
            brick *7,5; rect {x + 1} 63 {x + 41.6} 79 brown .8""")


def pool(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} rect 0 52 160 90 sand; poly 33 58 127 58 160 90 0 90 cream; poly 36 60.5 124 60.5 152 90 8 90
        blue; rect 139.2 30 140.6 64 brown; poly 122 39 140 25 158 39 coral; poly 133.5 39 140 25 146.5 39 cream; rect
        15 38 16.4 64 grey *2,10; rect 14 36 27.5 38.5 brick .6 *2,0,9""")
    for i in range(36):
        t, top, bottom = (i % 9 / 9) ** 1.3, 53.6 + i // 9 * 17.6, 36.8 + i // 9 * 28.8
        s.oval(("coral", "cream")[i % 2], top + (bottom - top) * t, 61.2 + 29 * t, 0.7 + 0.8 * t)


def tree(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} poly 0 84 160 76 160 90 0 90 sand; poly 76 38 84 38 88 78 72 78 brown; oval 62 38 13.5 pine
        *2,36; oval 71 25 14.5 pine *2,18; oval 80 35 16.5 pine; oval 70 24 7 leaf; oval 86 20 6 leaf; oval 61 36 5
        leaf; oval 93 34 6.5 leaf; oval 78 33 6 leaf""")


def dog(s: Sheet) -> None:
    s.paint(f"""{OUTDOORS} poly 98 72 111 69 116 58 112.5 57 108 66 96 68 brown; oval 87 64 16.5 17 tan; rect 69 44 88
        78 tan 8; oval 93 74.5 13 6.5 tan; rect 69 56 76.5 80 tan 3.4 *2,9.5; oval 74.5 60 5.5 9 cream; rect 68 45.5 89
        50 brick 2; oval 77.5 34 15 14 tan; oval 77.5 40 8.2 6.6 cream; oval 64 33 4.8 11 brown *2,27; oval 72.2 31.5
        1.7 navy *2,10.6; oval 77.5 43.6 2 2.4 coral; oval 77.5 37.2 3.2 2.3 navy; oval 129 77 5 coral""")


DRAWN = (city_hall, river, park, library, recycling_cart, water_drop, bus, street_works, snow_plough, fire_engine)
PICTURES: dict[str, Callable[[Sheet], None]] = {
    function.__name__.replace("_", "-"): function for function in (*DRAWN, permit_desk, market, pool, tree, dog)
}


def draw(name: str) -> Image.Image:
    """The picture of that name, 1600 by 900 pixels; `UnknownPicture` if there is none."""
    if name not in PICTURES:
        raise UnknownPicture(name)
    sheet = Sheet()
    PICTURES[name](sheet)
    return sheet.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
