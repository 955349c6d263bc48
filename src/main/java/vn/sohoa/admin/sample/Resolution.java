package vn.sohoa.admin.sample;

import java.io.IOException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import org.w3c.dom.Element;

/** Writes the resolution (dpi) into the metadata of an image, depending on the format. */
final class Resolution {
  private static final double METRES_PER_INCH = 0.0254;

  private Resolution() {}

  static void setInJpeg(IIOMetadata metadata, int dpi) throws IOException {
    String format = metadata.getNativeMetadataFormatName();
    var root = (Element) metadata.getAsTree(format);
    var jfif = (Element) root.getElementsByTagName("app0JFIF").item(0);
    jfif.setAttribute("resUnits", "1");
    jfif.setAttribute("Xdensity", String.valueOf(dpi));
    jfif.setAttribute("Ydensity", String.valueOf(dpi));
    metadata.setFromTree(format, root);
  }

  static void setInPng(IIOMetadata metadata, int dpi) throws IOException {
    String perMetre = String.valueOf(Math.round(dpi / METRES_PER_INCH));
    var physical = new IIOMetadataNode("pHYs");
    physical.setAttribute("pixelsPerUnitXAxis", perMetre);
    physical.setAttribute("pixelsPerUnitYAxis", perMetre);
    physical.setAttribute("unitSpecifier", "meter");
    String format = metadata.getNativeMetadataFormatName();
    var root = new IIOMetadataNode(format);
    root.appendChild(physical);
    metadata.mergeTree(format, root);
  }

  static IIOMetadata inTiff(IIOMetadata metadata, int dpi) throws IOException {
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
    directory.addTIFFField(perInch(tags.getTag(BaselineTIFFTagSet.TAG_X_RESOLUTION), dpi));
    directory.addTIFFField(perInch(tags.getTag(BaselineTIFFTagSet.TAG_Y_RESOLUTION), dpi));
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
            BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
    return directory.getAsMetadata();
  }

  private static TIFFField perInch(TIFFTag tag, int dpi) {
    return new TIFFField(tag, TIFFTag.TIFF_RATIONAL, 1, new long[][] {{dpi, 1}});
  }
}
