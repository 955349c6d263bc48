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
 * A page prepared for reading.
 *
 * @param image 8 bits per pixel, square pixels, even background, text lines level
 * @param condition as measured before the corrections
 * @param corrections the applied corrections
 * @param bleedThrough share of the page where the reverse side shows through, 0 to 1
 * @param cutOff whether text runs over an edge
 * @param blank whether the page has no ink in any colour
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

  /** Removes red ink, evens the background, then deskews: deskewing before flattening does harm. */
  static PreparedPage of(PageRaster raster) throws IOException {
    Scale scale = Scale.forReading(raster);
    Colour colour = Colour.measure(raster.image());
    Image grey = grey(raster.image(), colour).into(scale::apply);
    Condition condition = Condition.measure(grey, raster.image().depth() == 1, raster.lowestDpi());
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

  /** Checks the page with its red ink, since a page with only a red seal is not blank. */
  private static boolean isBlankInColour(PageRaster raster) throws IOException {
    try (Image grey = Transforms.grey(raster.image());
        Image flat =
            raster.image().depth() == 1 ? Transforms.grey(grey) : Background.flattened(grey)) {
      return Ink.isBlank(flat);
    }
  }

  /** Returns the same page rotated by 180 degrees. */
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

  /**
   * Scales, rotates and deskews an image of the scan, e.g. of one of its inks, in the same way as
   * this page. Closes the given image.
   */
  Image placed(Image ofScan) throws IOException {
    Image result = ofScan.into(placement.scale()::apply);
    for (int turn = 0; turn < placement.quarterTurns(); turn++) {
      result = result.into(Transforms::turnedRight);
    }
    double skew = placement.skewDegrees();
    return skew == 0 ? result : result.into(it -> Transforms.rotated(it, -skew));
  }

  /** Returns this page with another image, e.g. of one of its inks; this page stays open. */
  PreparedPage showing(Image other) {
    return new PreparedPage(
        other, placement, colour, condition, corrections, bleedThrough, cutOff, blank);
  }

  /**
   * Returns the same page and image with the other thresholding method: local instead of global, or
   * global instead of local.
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
