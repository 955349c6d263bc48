"""Files that ask for far more than they contain: images of gigapixels, gigabytes of zeros in kilobytes, millions of pages, forms that draw
themselves, headers that lie about sizes. Used by check-bombs."""
import pathlib, struct, zlib

MEGABYTE = 1 << 20
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
DRAW_IMAGE = b"q 595 0 0 842 0 0 cm /I Do Q"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]"


def zeros(megabytes):
    """Compressed zeros, a thousandth of their size."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)]
    return b"".join(parts) + packer.flush()


def pdf(objects):
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table
            + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out)))


def stream(entries, content):
    return b"<<" + entries + b"/Length %d>>\nstream\n" % len(content) + content + b"\nendstream"


def page(resources=b"", box=b"0 0 595 842", content=4):
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R/Resources<<%s>>>>" % (box, content, resources)


def drawing(content, resources=b"", *more, box=b"0 0 595 842"):
    """A PDF of one page; what it refers to is numbered from 5."""
    return pdf([CATALOG, ONE_PAGE, page(resources, box), stream(b"", content), *more])


def image_pdf(width, height, filters, data, colours=b"/ColorSpace/DeviceRGB/BitsPerComponent 8", content=DRAW_IMAGE):
    image = stream(b"/Type/XObject/Subtype/Image/Width %d/Height %d%s%s" % (width, height, colours, filters), data)
    return drawing(content, b"/XObject<</I 5 0 R>>", image)


def tree(kids, count):
    return pdf([CATALOG, b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), page(), stream(b"", b"")])


def png(width, height, data, *chunks, depth=8, colour=0):
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunk(*one) for one in chunks) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def tiff(pages, width=100, height=100, strip=None, loops=False, compression=1):
    strip = strip if strip is not None else b"\xff" * ((width + 7) // 8 * height)
    entries, out = 9, bytearray(b"II*\0" + struct.pack("<I", 8))
    length = 2 + 12 * entries + 4
    data = 8 + pages * length
    for number in range(pages):
        tags = [(256, width), (257, height), (258, 1), (259, compression), (262, 1), (273, data), (277, 1), (278, height), (279, len(strip))]
        following = 8 + (number + 1) * length if number < pages - 1 else 8 if loops else 0
        out += struct.pack("<H", entries) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
        out += struct.pack("<I", following)
    return bytes(out) + strip


def jpeg_2000(width, height, tile):
    """Only headers: sizes that the file does not have."""
    size = struct.pack(">HIIIIIIIIH", 0, width, height, 0, 0, tile, tile, 0, 0, 3) + b"\x07\x01\x01" * 3
    code = (b"\xff\x4f\xff\x51" + struct.pack(">H", len(size) + 2) + size + b"\xff\x52\x00\x0c\0\0\0\x01\0\x05\x04\x04\0\0"
            + b"\xff\x5c\x00\x13\x40" + b"\x40" * 16 + b"\xff\x90\x00\x0a" + bytes(7) + b"\x01\xff\x93" + bytes(100) + b"\xff\xd9")
    head = struct.pack(">I4sIIHBBBB", 22, b"ihdr", height, width, 3, 7, 7, 0, 0) + struct.pack(">I4sBBBI", 15, b"colr", 1, 0, 0, 16)
    return (b"\0\0\0\x0cjP  \r\n\x87\n" + struct.pack(">I4s4sI4s", 20, b"ftyp", b"jp2 ", 0, b"jp2 ")
            + struct.pack(">I4s", 8 + len(head), b"jp2h") + head + struct.pack(">I4s", 8 + len(code), b"jp2c") + code)


def jbig2(width, height):
    def segment(number, kind, data):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data

    region = struct.pack(">IIIIB", width, height, 0, 0, 0) + b"\0" + bytes([3, 255, 253, 255, 2, 254, 254, 254]) + bytes(64)
    return segment(0, 48, struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)) + segment(1, 38, region)


def lying_jpeg(scan, width, height):
    """The bytes of a scan whose frame header claims another size."""
    start = min(at for at in (scan.find(b"\xff\xc0"), scan.find(b"\xff\xc2")) if at >= 0)
    return scan[: start + 5] + struct.pack(">HH", height, width) + scan[start + 9 :]


def pdf_images(gigabyte):
    yield "img100k.pdf", image_pdf(100000, 100000, b"/Filter/FlateDecode", gigabyte)
    yield "img139MP.pdf", image_pdf(11800, 11800, b"/Filter/FlateDecode", gigabyte)
    part = b"q 100 0 0 100 50 50 cm /I Do Q\n"
    yield "imgpart50.pdf", image_pdf(60000, 2000, b"/Filter/FlateDecode", gigabyte, content=part * 50)
    yield "imgpart100k.pdf", image_pdf(100000, 100000, b"/Filter/FlateDecode", gigabyte, content=part)
    for name, claimed, shown, tile in (("lies", 100000, 1000, 100000), ("139MP", 11800, 11800, 11800), ("tiles", 11800, 11800, 1),
                                       ("small_lies", 40000, 100, 40000)):
        yield f"jpx_{name}.pdf", image_pdf(shown, shown, b"/Filter/JPXDecode", jpeg_2000(claimed, claimed, tile), b"")
    grey = b"/BitsPerComponent 1/ColorSpace/DeviceGray"
    for name, width, height, shown in (("lies", 100000, 100000, 1000), ("139MP", 11800, 11800, 11800), ("4G", 4294967295, 2, 1000)):
        yield f"jbig2_{name}.pdf", image_pdf(shown, shown, b"/Filter/JBIG2Decode", jbig2(width, height), grey)


def pdf_contents():
    yield "content4G.pdf", pdf([CATALOG, ONE_PAGE, page(), stream(b"/Filter[/FlateDecode/FlateDecode]", zlib.compress(zeros(4096), 9))])
    operators = zlib.compress(zlib.compress(b"1 0 0 1 0 0 cm " * 30_000_000, 9))
    yield "ops450MB.pdf", pdf([CATALOG, ONE_PAGE, page(), stream(b"/Filter[/FlateDecode/FlateDecode]", operators)])
    itself = stream(FORM + b"/Resources<</XObject<</F 5 0 R>>>>", b"/F Do /F Do")
    yield "loop1.pdf", drawing(b"/F Do", b"/XObject<</F 5 0 R>>", itself)
    yield "loop5000.pdf", pdf([CATALOG, b"<</Type/Pages/Kids[" + b"3 0 R " * 5000 + b"]/Count 5000>>", page(b"/XObject<</F 5 0 R>>"),
                               stream(b"", b"/F Do"), itself])
    levels = [stream(FORM + b"/Resources<</XObject<</F %d 0 R>>>>" % (6 + level), b"/F Do " * 10) for level in range(8)]
    yield "laughs.pdf", drawing(b"/F Do", b"/XObject<</F 5 0 R>>", *levels, stream(FORM, b"0 0 10 10 re f"))
    slow = stream(b"/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]", b"{ " + b"dup mul sqrt " * 20000 + b" dup dup }")
    shading = b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Domain[0 1 0 1]/Matrix[595 0 0 842 0 0]/Function 5 0 R>>>>"
    yield "shading.pdf", drawing(b"/S sh", shading, slow)
    tile = stream(b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<<>>", b"0 0 1 1 re f")
    yield "tiling.pdf", drawing(b"/Pattern cs /P scn 0 0 595 842 re f", b"/Pattern<</P 5 0 R>>", tile)
    masked = b"/ExtGState<</G<</SMask<</S/Luminosity/G 5 0 R>>>>>>/XObject<</X 5 0 R>>"
    yield "masks.pdf", drawing(b"/G gs /X Do " * 300, masked, stream(FORM + b"/Group<</S/Transparency>>/Resources<<>>", b"0 0 100 100 re f"))


def pdf_structures():
    nested = b"<</Type/Pages/Parent 2 0 R/Kids[" + b"4 0 R " * 1400 + b"]/Count 1400>>"
    for name, count in (("pages2M", 1960000), ("pagesCountLies", 10)):
        root = b"<</Type/Pages/Kids[" + b"3 0 R " * 1400 + b"]/Count %d>>" % count
        yield f"{name}.pdf", pdf([CATALOG, root, nested, page(content=5), stream(b"", b"")])
    yield "pagesNegative.pdf", tree(b"3 0 R", -5)
    yield "pages4999.pdf", tree(b"3 0 R", 4999)
    yield "pagesLoop.pdf", tree(b"2 0 R 3 0 R", 2)
    yield "boxHuge.pdf", drawing(b"0 0 9 9 re f", box=b"0 0 1e9 1e9")
    yield "box14400.pdf", drawing(b"0 0 9 9 re f", box=b"0 0 14400 14400")
    unit = b"<</Type/Page/Parent 2 0 R/UserUnit 75000/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    yield "userUnit.pdf", pdf([CATALOG, ONE_PAGE, unit, stream(b"", b"0 0 9 9 re f")])
    yield "deepArray.pdf", pdf([b"[" * 200000 + b"]" * 200000])
    deep = b"<</A " * 100000 + b"1" + b">>" * 100000
    yield "deepDictionary.pdf", pdf([b"<</Type/Catalog/Pages 2 0 R/X " + deep + b">>", ONE_PAGE, page(), stream(b"", b"")])
    index = b" ".join(b"%d %d" % (10 + at, at * 2) for at in range(1000000))
    objects = stream(b"/Type/ObjStm/N 1000000/First %d/Filter/FlateDecode" % (len(index) + 1), zlib.compress(index + b" " + b"1 " * 1000000))
    yield "objects1M.pdf", pdf([CATALOG, ONE_PAGE, page(), stream(b"", b""), objects])
    yield "repair50M.pdf", b"%PDF-1.4\n" + b"1 0 obj\n<</Length 5 0 R>>stream\n" * 1600000 + b"\nstartxref\n0\n%%EOF\n"
    yield "repairNone.pdf", b"%PDF-1.4\n" + b"obj " * 10000000 + b"\nstartxref\n0\n%%EOF\n"


def rasters(gigabyte, scan):
    small = zlib.compress(b"".join(b"\0" + b"\xff" * 100 for _ in range(100)))
    comment = (b"zTXt", b"Comment\0\0" + gigabyte)
    yield "text1G.png", png(100, 100, small, comment)
    yield "text20G.png", png(100, 100, small, *[comment] * 20)
    yield "profile1G.png", png(100, 100, small, (b"iCCP", b"x\0\0" + gigabyte))
    yield "text100k.png", png(100, 100, small, *[(b"tEXt", b"a\0b")] * 100000)
    yield "p100k.png", png(100000, 100000, gigabyte)
    yield "p139MP.png", png(11800, 11800, gigabyte, depth=16, colour=6)
    yield "line139M.png", png(139000000, 1, gigabyte)
    yield "pages100k.tif", tiff(100000)
    yield "pages5000.tif", tiff(5000)
    yield "loop.tif", tiff(3, loops=True)
    yield "p100k.tif", tiff(1, 100000, 100000, bytes(1000))
    yield "deflate.tif", tiff(1, 11800, 11800, gigabyte, compression=8)
    yield "lies65k.jpg", lying_jpeg(scan, 65000, 65000)
    yield "lies139MP.jpg", lying_jpeg(scan, 11800, 11800)
    yield "dct_lies.pdf", image_pdf(16, 16, b"/Filter/DCTDecode", lying_jpeg(scan, 65000, 65000), b"/BitsPerComponent 8/ColorSpace/DeviceGray")


def write(folder, scan):
    """Writes all files into a folder; scan: the bytes of a JPEG."""
    gigabyte = zeros(1024)
    for files in (pdf_images(gigabyte), pdf_contents(), pdf_structures(), rasters(gigabyte, scan)):
        for name, content in files:
            pathlib.Path(folder, name).write_bytes(content)
