"""Writes the files of this folder: small pictures in many formats, and beside each the RGB that Pillow
12.3.0 shows, as FILE.rgb.png; pictures resized by Pillow as resized/FILTER_HEIGHTxWIDTH.png.

    pip install pillow==12.3.0 numpy && python make.py
"""
import os
import struct
import zlib

import numpy as np
from PIL import Image, ImageCms, ImageOps

os.chdir(os.path.dirname(os.path.abspath(__file__)))
os.makedirs("resized", exist_ok=True)

# a texture with edges, in which no two corners are alike
random = np.random.default_rng(1)
y, x = np.mgrid[0:17, 0:23]
pixels = np.stack([x * 11, y * 15, (x * y) % 256], 2).astype(np.uint8)
pixels[4:11, 6:15] = (230, 40, 90)
pixels[12:, 16:] = random.integers(0, 256, (5, 7, 3))
source = Image.fromarray(pixels)
source.save("source.png")


def keep(name, image, **settings):
    image.save(name, **settings)
    tell(name)


def tell(name):
    image = ImageOps.exif_transpose(Image.open(name))
    if image.mode == "I;16":
        shown = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    else:
        shown = image.convert("RGB")
    shown.save(name + ".rgb.png")


def png16(name, array, colour):
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in array)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", array.shape[1], array.shape[0], 16, colour, 0, 0, 0)
    with open(name, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    tell(name)


rgba = source.copy()
rgba.putalpha(source.getchannel("G"))
grey_alpha = source.convert("L").convert("LA")
grey_alpha.putalpha(source.getchannel("R"))
# a profile that changes colours visibly when it is applied
profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
wide = pixels.astype(np.uint16) * 200 + 77

keep("colour.jpg", source, quality=90)
keep("full-chroma.jpg", source, quality=90, subsampling=0)
keep("half-chroma.jpg", source, quality=90, subsampling=1)
keep("progressive.jpg", source, quality=90, progressive=True)
keep("rgb-stored.jpg", source, quality=90, keep_rgb=True)
keep("profile.jpg", source, quality=90, icc_profile=profile)
keep("grey.jpg", source.convert("L"))
keep("cmyk.jpg", source.convert("CMYK"), quality=90)
with open("cmyk.jpg", "rb") as file:
    data = bytearray(file.read())
data[data.find(b"Adobe") + 11] = 2
with open("ycck.jpg", "wb") as file:
    file.write(data)
tell("ycck.jpg")


def turned(value):
    exif = Image.Exif()
    exif[274] = value
    return exif


for turn in range(1, 9):
    keep(f"turned-{turn}.jpg", source, exif=turned(turn).tobytes())
keep("turned-6.png", source, exif=turned(6).tobytes())
keep("turned-6.webp", source, exif=turned(6).tobytes(), lossless=True)
keep("turned-6.tif", source, exif=turned(6))

keep("colour.png", source)
keep("profile.png", source, icc_profile=profile)
keep("grey.png", source.convert("L"))
keep("palette.png", source.quantize(200))
keep("palette-of-7.png", source.quantize(7))
keep("bits.png", source.convert("1"))
keep("alpha.png", rgba)
keep("grey-alpha.png", grey_alpha)
png16("colour-16.png", wide, 2)
png16("grey-16.png", wide[:, :, 0], 0)

keep("lossless.webp", source, lossless=True)
keep("alpha.webp", rgba, lossless=True, exact=True)
keep("profile.webp", source, lossless=True, icc_profile=profile)
keep("lossy.webp", source, quality=90)

keep("plain.tif", source)
keep("lzw.tif", source, compression="tiff_lzw")
keep("deflate.tif", source, compression="tiff_adobe_deflate")
keep("jpeg.tif", source, compression="jpeg")
keep("cmyk.tif", source.convert("CMYK"))
keep("grey.tif", source.convert("L"))
keep("palette.tif", source.quantize(200))
keep("fax.tif", source.convert("1"), compression="group4")
keep("grey-16.tif", Image.fromarray(wide[:, :, 0]))

keep("palette.gif", source)
keep("interlaced.gif", source, interlace=1)
keep("moving.gif", source, save_all=True, append_images=[ImageOps.mirror(source)])
keep("colour.bmp", source)
keep("grey.bmp", source.convert("L"))
keep("bits.bmp", source.convert("1"))

for name in ("NEAREST", "BOX", "BILINEAR", "HAMMING", "BICUBIC", "LANCZOS"):
    for height, width in ((5, 9), (40, 7), (17, 50), (33, 61), (1, 1), (17, 23)):
        source.resize((width, height), Image.Resampling[name]).save(f"resized/{name}_{height}x{width}.png")
