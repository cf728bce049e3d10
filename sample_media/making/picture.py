"""The moving picture: a street at night or a living room, figures, lights, and a burned-in clock."""

import math
from datetime import datetime, timedelta

from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT, SCALE = 640, 360, 2
RATE = 10
_BIG = (WIDTH * SCALE, HEIGHT * SCALE)


def font(size: int) -> ImageFont.FreeTypeFont:
    """The typeface that comes with Pillow."""
    return ImageFont.load_default(size)


class Scene:
    """Draws a frame for a moment; what stands still is drawn once."""

    def __init__(self, case, turns: list[dict]) -> None:
        self._case = case
        self._turns = turns
        self._start = datetime.fromisoformat(case.START_UTC)
        self._still = _street() if case.IS_OUTDOORS else _room()

    def frame(self, second: float) -> Image.Image:
        """The picture at ``second`` of media time."""
        picture = self._still.copy()
        draw = ImageDraw.Draw(picture, "RGBA")
        speaking = {t["speaker"] for t in self._turns if t["start"] <= second < t["end"]}
        (_street_moves if self._case.IS_OUTDOORS else _room_moves)(draw, second, speaking)
        sway = (int(3 + 3 * math.sin(second * 0.9)), int(3 + 3 * math.sin(second * 1.3)))
        small = picture.crop((sway[0], sway[1], _BIG[0] - 8 + sway[0], _BIG[1] - 8 + sway[1]))
        small = small.resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)
        self._stamp(small, second)
        return small

    def _stamp(self, picture: Image.Image, second: float) -> None:
        now = self._start + timedelta(seconds=second)
        draw = ImageDraw.Draw(picture, "RGBA")
        draw.rectangle((404, 8, 632, 44), fill=(0, 0, 0, 130))
        draw.text((412, 10), now.strftime("%Y-%m-%d T%H:%M:%SZ"), font=font(14), fill=(255, 255, 255))
        draw.text((412, 26), self._case.CAMERA, font=font(13), fill=(225, 225, 225))


def _street() -> Image.Image:
    picture = Image.new("RGB", _BIG, (10, 13, 24))
    draw = ImageDraw.Draw(picture)
    for y in range(360):
        draw.line((0, y, _BIG[0], y), fill=(9 + y // 26, 12 + y // 24, 26 + y // 16))
    for x, top, width in ((0, 130, 190), (210, 190, 150), (380, 150, 120), (820, 170, 160), (1000, 110, 280)):
        draw.rectangle((x, top, x + width, 400), fill=(19, 21, 31))
        for wx in range(x + 18, x + width - 20, 38):
            for wy in range(top + 22, 360, 48):
                if (wx * 7 + wy * 3) % 5 == 0:
                    draw.rectangle((wx, wy, wx + 15, wy + 22), fill=(120, 96, 48))
    draw.polygon([(0, 720), (0, 470), (470, 372), (800, 372), (1280, 480), (1280, 720)], fill=(33, 34, 40))
    draw.polygon([(0, 470), (470, 372), (520, 372), (0, 500)], fill=(62, 61, 60))
    for n in range(6):
        y, w = 380 + n * n * 11, 3 + n * 3
        draw.polygon(
            [
                (640 + n * 16, y),
                (640 + n * 16 + w, y),
                (650 + n * 22 + w, y + 12 + n * 7),
                (650 + n * 22, y + 12 + n * 7),
            ],
            fill=(170, 160, 110),
        )
    _lamp(picture, 330, 130)
    _lamp(picture, 1090, 90)
    return picture


def _lamp(picture: Image.Image, x: int, y: int) -> None:
    glow = Image.new("RGBA", _BIG, (0, 0, 0, 0))
    inner = ImageDraw.Draw(glow)
    inner.ellipse((x - 90, y - 90, x + 90, y + 90), fill=(255, 214, 140, 70))
    inner.polygon([(x, y), (x - 190, 470), (x + 190, 470)], fill=(255, 214, 140, 22))
    picture.paste(
        Image.alpha_composite(picture.convert("RGBA"), glow.filter(ImageFilter.GaussianBlur(28))).convert("RGB")
    )
    draw = ImageDraw.Draw(picture)
    draw.line((x + 26, y, x + 26, 440), fill=(50, 50, 56), width=7)
    draw.line((x, y, x + 28, y), fill=(50, 50, 56), width=6)
    draw.ellipse((x - 12, y - 6, x + 12, y + 8), fill=(255, 236, 190))


def _street_moves(draw: ImageDraw.ImageDraw, second: float, speaking: set[str]) -> None:
    _passing_car(draw, second)
    _stopped_car(draw, second)
    phase = int(second * 3) % 2
    for is_on, left, color in ((phase == 0, 0, (255, 30, 40)), (phase == 1, 900, (40, 80, 255))):
        if is_on:
            draw.polygon([(left, 720), (left + 380, 720), (640, 380), (560, 380)], fill=(*color, 34))
            draw.rectangle((left, 300, left + 380, 720), fill=(*color, 16))
    draw.polygon([(560, 720), (760, 720), (770, 400), (600, 400)], fill=(255, 255, 235, 20))
    is_out = second > 168
    if is_out:
        _figure(draw, 330, 640, 1.5, (58, 74, 92), second, is_speaking="Driver" in speaking)
    if second > 140:
        _figure(draw, 1010, 600, 1.25, (24, 30, 52), second + 2, is_speaking="Officer Lund" in speaking, has_cap=True)
    _hood(draw)


def _passing_car(draw: ImageDraw.ImageDraw, second: float) -> None:
    way = (second % 17) / 6
    if way < 1:
        x, size = 700 + way * 640, 10 + way * 60
        y = 378 + way * 70
        draw.ellipse((x, y, x + size, y + size * 0.6), fill=(255, 250, 220, 210))
        draw.ellipse((x + size * 2, y, x + size * 3, y + size * 0.6), fill=(255, 250, 220, 210))
        draw.ellipse((x - size, y - size, x + size * 4, y + size * 1.6), fill=(255, 250, 220, 26))


def _stopped_car(draw: ImageDraw.ImageDraw, second: float) -> None:
    body, glass = (34, 66, 52), (16, 22, 28)
    draw.ellipse((500, 545, 880, 600), fill=(0, 0, 0, 130))
    draw.rounded_rectangle((515, 440, 865, 570), 30, fill=body)
    draw.polygon([(560, 446), (596, 366), (786, 366), (822, 446)], fill=body)
    draw.polygon([(580, 440), (608, 378), (774, 378), (802, 440)], fill=glass)
    draw.ellipse((620, 398, 656, 440), fill=(7, 9, 12))
    draw.ellipse((724, 398, 760, 440), fill=(7, 9, 12))
    for x in (540, 640, 784):
        draw.rectangle((x, 566, x + 52, 596), fill=(10, 10, 12)) if x != 640 else None
    blink = 255 if int(second * 1.6) % 2 else 120
    for x in (528, 806):
        draw.rounded_rectangle((x, 468, x + 48, 502), 8, fill=(190, 24, 24))
        draw.rounded_rectangle((x + 4, 504, x + 44, 518), 5, fill=(255, 150, 30, blink))
    draw.rounded_rectangle((632, 488, 748, 528), 5, fill=(226, 232, 238))
    draw.text((646, 492), "TLN 417", font=font(26), fill=(30, 40, 90))


def _hood(draw: ImageDraw.ImageDraw) -> None:
    draw.polygon([(0, 720), (0, 668), (300, 634), (980, 634), (1280, 668), (1280, 720)], fill=(12, 13, 16))
    draw.line((0, 668, 300, 634, 980, 634, 1280, 668), fill=(60, 64, 74), width=4)


def _figure(
    draw: ImageDraw.ImageDraw,
    x: float,
    foot: float,
    size: float,
    coat: tuple[int, int, int],
    second: float,
    *,
    is_speaking: bool,
    has_cap: bool = False,
    skin: tuple[int, int, int] = (196, 150, 120),
) -> None:
    """A standing person with simple proportions, who shifts weight and moves a hand while speaking."""
    sway = math.sin(second * 1.1) * 3 * size
    hand = math.sin(second * 6) * 9 * size if is_speaking else 0
    x += sway
    draw.ellipse((x - 40 * size, foot - 8 * size, x + 40 * size, foot + 8 * size), fill=(0, 0, 0, 110))
    for side in (-1, 1):
        draw.line(
            (x + side * 10 * size, foot - 95 * size, x + side * 13 * size, foot - 4 * size),
            fill=(26, 28, 36),
            width=int(17 * size),
        )
    draw.rounded_rectangle(
        (x - 27 * size, foot - 185 * size, x + 27 * size, foot - 84 * size), int(18 * size), fill=coat
    )
    dark = tuple(int(c * 0.8) for c in coat)
    draw.line((x - 24 * size, foot - 174 * size, x - 34 * size, foot - 100 * size), fill=dark, width=int(14 * size))
    draw.line(
        (x + 24 * size, foot - 174 * size, x + 37 * size, foot - 128 * size, x + 26 * size, foot - 116 * size - hand),
        fill=dark,
        width=int(14 * size),
        joint="curve",
    )
    draw.ellipse((x + 19 * size, foot - 124 * size - hand, x + 33 * size, foot - 110 * size - hand), fill=skin)
    draw.rectangle((x - 7 * size, foot - 198 * size, x + 7 * size, foot - 178 * size), fill=skin)
    draw.ellipse((x - 19 * size, foot - 238 * size, x + 19 * size, foot - 190 * size), fill=skin)
    draw.pieslice(
        (x - 21 * size, foot - 242 * size, x + 21 * size, foot - 200 * size),
        180,
        360,
        fill=(20, 20, 30) if has_cap else (44, 32, 26),
    )
    if has_cap:
        draw.rectangle((x - 27 * size, foot - 223 * size, x + 27 * size, foot - 218 * size), fill=(14, 14, 22))
        draw.polygon(
            [(x + 8 * size, foot - 162 * size), (x + 18 * size, foot - 162 * size), (x + 13 * size, foot - 148 * size)],
            fill=(214, 186, 90),
        )


def _room() -> Image.Image:
    picture = Image.new("RGB", _BIG, (150, 134, 112))
    draw = ImageDraw.Draw(picture)
    for y in range(470):
        draw.line((0, y, _BIG[0], y), fill=(152 - y // 12, 136 - y // 13, 112 - y // 14))
    draw.polygon([(0, 720), (0, 470), (1280, 470), (1280, 720)], fill=(96, 70, 50))
    for n in range(9):
        draw.line((160 * n - 80, 720, 480 + 40 * n, 470), fill=(84, 60, 42), width=3)
    draw.rectangle((0, 458, 1280, 474), fill=(206, 196, 178))
    draw.rectangle((930, 120, 1110, 470), fill=(74, 58, 46))
    draw.rectangle((945, 135, 1095, 470), fill=(205, 196, 170))
    draw.rectangle((945, 300, 1095, 330), fill=(150, 140, 122))
    draw.rectangle((120, 110, 330, 250), fill=(60, 46, 38))
    draw.rectangle((130, 120, 320, 240), fill=(112, 140, 150))
    draw.polygon([(130, 240), (210, 160), (260, 205), (290, 180), (320, 240)], fill=(74, 100, 84))
    draw.rounded_rectangle((420, 360, 820, 560), 28, fill=(82, 92, 110))
    draw.rounded_rectangle((400, 430, 460, 575), 22, fill=(70, 80, 98))
    draw.rounded_rectangle((780, 430, 840, 575), 22, fill=(70, 80, 98))
    draw.rounded_rectangle((466, 440, 614, 510), 16, fill=(94, 105, 124))
    draw.rounded_rectangle((626, 440, 774, 510), 16, fill=(94, 105, 124))
    draw.rectangle((60, 470, 330, 560), fill=(66, 48, 36))
    draw.polygon([(480, 600), (760, 600), (800, 660), (440, 660)], fill=(118, 86, 58))
    draw.line((1190, 250, 1190, 560), fill=(50, 44, 40), width=8)
    draw.polygon([(1140, 250), (1240, 250), (1220, 170), (1160, 170)], fill=(250, 226, 170))
    glow = Image.new("RGBA", _BIG, (0, 0, 0, 0))
    ImageDraw.Draw(glow).ellipse((1000, 60, 1380, 440), fill=(255, 226, 160, 90))
    return Image.alpha_composite(picture.convert("RGBA"), glow.filter(ImageFilter.GaussianBlur(60))).convert("RGB")


def _room_moves(draw: ImageDraw.ImageDraw, second: float, speaking: set[str]) -> None:
    flicker = 90 + int(60 * abs(math.sin(second * 5.3) * math.sin(second * 1.7)))
    is_on = second < 60
    draw.rounded_rectangle((82, 322, 312, 470), 8, fill=(16, 16, 18))
    draw.rectangle((92, 332, 302, 458), fill=(flicker, flicker + 20, min(255, flicker + 80)) if is_on else (24, 26, 30))
    if is_on:
        shift = int(second * 40) % 150
        draw.ellipse((110 + shift, 370, 150 + shift, 410), fill=(30, 34, 50))
        draw.rounded_rectangle((104 + shift, 404, 156 + shift, 458), 12, fill=(30, 34, 50))
        draw.polygon([(92, 458), (302, 458), (520, 720), (0, 720)], fill=(90, 120, 200, 26))
    for n, (x, y) in enumerate(((870, 560), (900, 585), (846, 590), (884, 610))):
        draw.polygon([(x, y), (x + 22, y + 4), (x + 12, y + 15 + n)], fill=(232, 230, 224))
    _figure(draw, 660, 660, 1.35, (150, 62, 66), second, is_speaking="Elena Duarte" in speaking, skin=(190, 140, 108))
    if second > 30:
        _figure(
            draw,
            1015,
            540,
            1.0,
            (70, 84, 70),
            second + 1,
            is_speaking="Martin Duarte" in speaking,
            skin=(180, 132, 100),
        )
        _figure(draw, 1100, 560, 1.05, (28, 34, 56), second + 3, is_speaking="Officer Quill" in speaking, has_cap=True)
    draw.rectangle((0, 0, 1280, 720), fill=(20, 18, 30, 40))
