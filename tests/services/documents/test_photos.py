"""A photo from any phone is made fit to keep and to print, and tells nobody where it was taken."""

import io
import random
import warnings
import zlib
from contextlib import suppress

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from coprodesk.errors import PlainError
from coprodesk.services.documents import Handout, Picture, photos, to_pdf
from tests.services.documents.paper_oracle import findings

Image.init()

SECRETS = (b"Camera of Mary", b"Mill Lane", b"GPS", b"Exif", b"http://ns.adobe.com", b"2026:11:21")


def as_file(image, kind="JPEG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def opened(content):
    return Image.open(io.BytesIO(content))


def camera_notes(turn=1):
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x0132] = turn, "Camera of Mary", "2026:11:21 10:00:00"
    place = notes.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (51.0, 30.0, 26.0), "W", (0.0, 7.0, 39.0)
    return notes


def two_halves(mode="RGB", size=(640, 320)):
    """Red to the left, blue to the right."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    return image.convert(mode)


def noise(size, kind, **options):
    return as_file(Image.effect_noise(size, 120).convert("RGB"), kind, **options)


def is_near(found, wanted):
    return all(abs(one - other) < 40 for one, other in zip(found, wanted, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_what_the_camera_noted_is_left(kind):
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/" about="http://ns.adobe.com Mill Lane"></x:xmpmeta>'
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "Mill Lane")
    more = {"JPEG": {"comment": b"Mill Lane", "xmp": xmp}, "PNG": {"pnginfo": text}, "WEBP": {"xmp": xmp}}
    taken = as_file(two_halves(), kind, exif=camera_notes(), **more[kind])
    assert b"Camera of Mary" in taken
    assert not photos.is_ready(taken)

    kept = photos.ready(taken)

    assert not any(secret in kept for secret in SECRETS)
    assert not opened(kept).getexif()
    assert not opened(kept).getexif().get_ifd(0x8825)
    assert photos.is_ready(kept)


def test_a_photo_is_turned_as_the_phone_was_held():
    kept = opened(photos.ready(as_file(two_halves(), exif=camera_notes(turn=6))))

    assert kept.size == (320, 640)
    assert is_near(kept.getpixel((160, 40)), (255, 0, 0))
    assert is_near(kept.getpixel((160, 600)), (0, 0, 255))


@pytest.mark.filterwarnings("ignore")
def test_a_photo_with_damaged_notes_is_still_read():
    taken = as_file(two_halves(), exif=camera_notes(turn=6))
    start = taken.index(b"Exif\0\0") + 6
    damaged = taken[:start] + b"II*\0\xff\xff\xff\x7f" + taken[start + 8 :]

    assert opened(photos.ready(damaged)).size == (640, 320)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_large_photo_is_made_small(mode):
    kept = photos.ready(as_file(two_halves(mode, (6000, 3000))))

    assert opened(kept).size == (1200, 600)
    assert (opened(kept).format, opened(kept).mode) == ("JPEG", "RGB")


def test_a_photo_full_of_grain_still_gets_small_enough():
    for taken in (noise((2000, 2000), "PNG"), noise((2000, 2000), "JPEG", quality=100)):
        kept = photos.ready(taken)

        assert 20_000 < len(kept) <= photos.MOST_KEPT
        assert max(opened(kept).size) >= 500


def test_a_small_photo_is_not_blown_up():
    assert opened(photos.ready(as_file(two_halves(size=(60, 30))))).size == (60, 30)


@pytest.mark.parametrize(
    ("kind", "mode", "options"),
    [
        ("JPEG", "CMYK", {}),
        ("JPEG", "L", {"progressive": True}),
        ("PNG", "P", {}),
        ("PNG", "1", {}),
        ("PNG", "LA", {}),
        ("PNG", "RGBA", {}),
        ("WEBP", "RGBA", {"lossless": True}),
        ("GIF", "P", {}),
    ],
)
def test_every_kind_of_colour_prints(kind, mode, options):
    kept = photos.ready(as_file(two_halves(mode), kind, **options))
    colour = opened(kept).getpixel((20, 160))
    grey = mode in ("L", "LA", "1")

    assert is_near(colour, (76, 76, 76) if mode in ("L", "LA") else colour if grey else (255, 0, 0))
    assert findings(to_pdf(Handout("Our hall", (Picture(kept, "our hall"),)))) == []


def test_what_is_see_through_lies_on_white():
    for kind in ("PNG", "WEBP"):
        kept = photos.ready(as_file(Image.new("RGBA", (40, 40), (255, 0, 0, 0)), kind))

        assert is_near(opened(kept).getpixel((20, 20)), (255, 255, 255))


def test_grey_in_16_bits_keeps_its_shades():
    kept = opened(photos.ready(as_file(Image.new("I;16", (40, 40), 128 * 257), "PNG")))

    assert is_near(kept.getpixel((20, 20)), (128, 128, 128))


def test_colours_are_those_that_the_profile_means():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    kept = photos.ready(as_file(two_halves(), icc_profile=profile))

    assert is_near(opened(kept).getpixel((20, 160)), (255, 0, 0))
    assert "icc_profile" not in opened(kept).info


def test_of_moving_pictures_the_first_is_kept():
    first, second = Image.new("RGB", (40, 40), "red"), Image.new("RGB", (40, 40), "blue")
    for kind in ("GIF", "WEBP", "PNG"):
        moving = as_file(first, kind, save_all=True, append_images=[second])

        kept = opened(photos.ready(moving))

        assert getattr(kept, "n_frames", 1) == 1
        assert is_near(kept.getpixel((20, 20)), (255, 0, 0))


def test_the_two_pictures_in_one_that_some_phones_make_are_read():
    double = as_file(
        two_halves(), "MPO", save_all=True, append_images=[Image.new("RGB", (640, 320), "green")]
    )

    kept = photos.ready(double)

    assert is_near(opened(kept).getpixel((20, 160)), (255, 0, 0))
    assert opened(kept).format == "JPEG"
    assert photos.is_ready(kept)


def test_a_drawing_keeps_its_sharp_edges():
    drawn = two_halves()

    kept = opened(photos.ready(as_file(drawn, "PNG")))

    assert kept.format == "PNG"
    assert kept.tobytes() == drawn.tobytes()


def test_the_same_photo_gives_the_same_file():
    taken = as_file(two_halves(size=(3000, 2000)))

    assert photos.ready(taken) == photos.ready(taken)


def test_what_is_ready_is_ready():
    for taken in (as_file(two_halves()), as_file(two_halves(), "PNG")):
        assert photos.is_ready(photos.ready(taken))
    assert not photos.is_ready(b"")
    assert not photos.is_ready(as_file(two_halves(), "GIF"))
    assert not photos.is_ready(as_file(two_halves(size=(1300, 20))))


def bomb(side):
    """A PNG file of a few KB that says it has so many dots on each side."""

    def chunk(name, data):
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = side.to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(9)))


@pytest.mark.parametrize("side", [7_100, 9_500, 30_000])
@pytest.mark.parametrize("action", ["error", "ignore"])
def test_a_bomb_is_refused_before_it_is_unpacked(side, action):
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        with pytest.raises(PlainError, match="too large"):
            photos.ready(bomb(side))


def test_a_very_long_file_is_not_even_looked_at():
    with pytest.raises(PlainError, match="too large"):
        photos.ready(bytes(photos.MOST_BYTES + 1))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no photo",
        as_file(two_halves())[:900],
        as_file(two_halves(), "PNG")[:-40],
        as_file(two_halves(), "BMP"),
        b"%PDF-1.7 ...",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_what_is_no_photo_or_is_broken_is_refused_with_what_to_do(content):
    with pytest.raises(PlainError, match=r"cannot be read\. Choose another photo"):
        photos.ready(content)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", sorted({"JPEG", "PNG", "WEBP", "GIF", "AVIF"} & Image.SAVE.keys()))
def test_however_a_file_is_damaged_it_is_ready_or_refused_in_words(kind):
    whole = as_file(two_halves("P" if kind == "GIF" else "RGB", (48, 32)), kind)
    chance = random.Random(kind)

    for _time in range(150):
        damaged = bytearray(whole)
        for _hit in range(chance.choice((1, 2, 8))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with suppress(PlainError):
            assert photos.is_ready(
                photos.ready(bytes(damaged[: chance.choice((None, None, len(whole) // 2))]))
            )


def test_a_phone_photo_of_the_kind_heic_is_refused_with_what_to_do():
    with pytest.raises(PlainError, match=r"newer kind of photo\. Save it as JPEG"):
        photos.ready(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100))


def test_a_photo_comes_from_a_file(tmp_path):
    path = tmp_path / "Ünser Haus.JPG"
    path.write_bytes(as_file(two_halves()))

    assert photos.is_ready(photos.from_file(path))


@pytest.mark.parametrize("name", ["gone.jpg", "."])
def test_a_file_that_cannot_be_opened_is_refused_in_words(tmp_path, name):
    with pytest.raises(PlainError, match=r"cannot be opened\. Choose another one"):
        photos.from_file(tmp_path / name)


def test_a_refusal_never_names_the_file(tmp_path):
    path = tmp_path / "Mary at the clinic.jpg"
    path.write_bytes(b"no photo")

    with pytest.raises(PlainError) as refused:
        photos.from_file(path)

    assert "Mary" not in str(refused.value)
