package vn.sohoa.engine.ocr;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import vn.sohoa.engine.imaging.Background;
import vn.sohoa.engine.imaging.BleedThrough;
import vn.sohoa.engine.imaging.Cleaning;
import vn.sohoa.engine.imaging.Colour;
import vn.sohoa.engine.imaging.Condition;
import vn.sohoa.engine.imaging.Correction;
import vn.sohoa.engine.imaging.CutOff;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Ink;
import vn.sohoa.engine.imaging.LineDirection;
import vn.sohoa.engine.imaging.RasterInk;
import vn.sohoa.engine.imaging.SkewMeasurement;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;

/**
 * A page made ready for reading.
 *
 * @param image of 8 bits a pixel, square pixels, even background, text lines level
 * @param condition as it was found
 * @param corrections that were made
 * @param bleedThrough share of the page that the back shines through
 * @param cutOff whether text runs over an edge
 */
record PreparedPage(
    Image image,
    Placement placement,
    Colour colour,
    Condition condition,
    Set<Correction> corrections,
    double bleedThrough,
    boolean cutOff,
    boolean blank)
    implements AutoCloseable {

  /** Red ink off, background even, then deskewed: before flattening, deskewing does harm. */
  static PreparedPage of(PageRaster raster) throws IOException {
    Scale scale = Scale.forReading(raster);
    Colour colour = Colour.measure(raster.image());
    Image grey = grey(raster.image(), colour).into(scale::apply);
    Condition condition = Condition.measure(grey, raster.image().depth() == 1, raster.dpi());
    Set<Correction> corrections = Correction.of(condition);
    Image flat = Cleaning.apply(grey, condition, corrections);
    boolean blank = Ink.isBlank(flat) && isBlankInColour(raster);
    int width = flat.width();
    int height = flat.height();
    RasterInk ink = RasterInk.of(flat);
    double bleedThrough = condition.bilevel() ? 0 : BleedThrough.share(flat);
    int turns = !blank && LineDirection.isVertical(ink) ? 1 : 0;
    Image turned = turns == 1 ? flat.into(Transforms::turnedRight) : flat;
    double skew = blank ? 0 : SkewMeasurement.degrees(turned);
    Image upright = skew == 0 ? turned : turned.into(it -> Transforms.rotated(it, -skew));
    upright.setDpi(scale.dpi());
    var placement =
        new Placement(raster, scale, width, height, turns, skew, upright.width(), upright.height());
    return new PreparedPage(
        upright,
        placement,
        colour,
        condition,
        corrections,
        bleedThrough,
        CutOff.isSeen(ink),
        blank);
  }

  private static Image grey(Image image, Colour colour) throws IOException {
    return colour.isRedPrint() ? Transforms.grey(image) : Transforms.greyWithoutRed(image);
  }

  /** A page with nothing but a red seal on it is not blank. */
  private static boolean isBlankInColour(PageRaster raster) throws IOException {
    try (Image grey = Transforms.grey(raster.image());
        Image flat =
            raster.image().depth() == 1 ? Transforms.grey(grey) : Background.flattened(grey)) {
      return Ink.isBlank(flat);
    }
  }

  /** The same page upside down. */
  PreparedPage turnedAround() throws IOException {
    return new PreparedPage(
        Transforms.turnedAround(image),
        placement.turnedAround(),
        colour,
        condition,
        corrections,
        bleedThrough,
        cutOff,
        blank);
  }

  /** What stands on the scan, e.g. one of its inks, scaled, turned and levelled as this page. */
  Image placed(Image ofScan) throws IOException {
    Image result = ofScan.into(placement.scale()::apply);
    for (int turn = 0; turn < placement.quarterTurns(); turn++) {
      result = result.into(Transforms::turnedRight);
    }
    double skew = placement.skewDegrees();
    return skew == 0 ? result : result.into(it -> Transforms.rotated(it, -skew));
  }

  /** Another picture of the same page, e.g. of one of its inks; this one stays open. */
  PreparedPage showing(Image other) {
    return new PreparedPage(
        other, placement, colour, condition, corrections, bleedThrough, cutOff, blank);
  }

  /**
   * The same page and image, but text lines are found by a threshold of their own neighbourhood
   * where they were found by one of the whole page, and the other way about.
   */
  PreparedPage thresholdedOtherwise() {
    Set<Correction> others = EnumSet.noneOf(Correction.class);
    others.addAll(corrections);
    if (!others.remove(Correction.LOCAL_THRESHOLD)) {
      others.add(Correction.LOCAL_THRESHOLD);
    }
    return new PreparedPage(
        image, placement, colour, condition, others, bleedThrough, cutOff, blank);
  }

  int dpi() {
    return placement.scale().dpi();
  }

  @Override
  public void close() {
    image.close();
  }
}
