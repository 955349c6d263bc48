package vn.sohoa.engine.child;

import java.io.IOException;
import vn.sohoa.engine.EngineReply;
import vn.sohoa.engine.EngineRequest;
import vn.sohoa.engine.MediaType;
import vn.sohoa.engine.imaging.CompactImages;
import vn.sohoa.engine.imaging.Image;
import vn.sohoa.engine.imaging.Transforms;
import vn.sohoa.engine.source.PageRaster;
import vn.sohoa.engine.source.PageSource;
import vn.sohoa.page.Box;

/** Makes images of pages for people: upright, of a limited width, in few bytes. */
final class PageImage {
  private static final int QUARTER = 90;
  private static final int QUARTERS = 4;

  private PageImage() {}

  static EngineReply.Rendered write(EngineRequest.RenderPage request) throws IOException {
    try (PageSource source =
            PageSource.open(request.file(), request.mediaType(), request.limits());
        PageRaster raster = PageRunReader.rasterOf(source, request.page());
        Image image = image(raster, request)) {
      MediaType type = CompactImages.write(image, request.output());
      return new EngineReply.Rendered(type, image.width(), image.height());
    }
  }

  private static Image image(PageRaster raster, EngineRequest.RenderPage request)
      throws IOException {
    Box whole = new Box(0, 0, raster.widthPoints(), raster.heightPoints());
    Box area = request.area() == null ? whole : request.area();
    PageView view = PageView.of(raster, area, request.turnedDegrees(), request.width());
    Image shown = view.show();
    int turns = (QUARTERS - request.turnedDegrees() / QUARTER) % QUARTERS;
    for (int turn = 0; turn < turns; turn++) {
      shown = shown.into(Transforms::turnedRight);
    }
    return shown;
  }
}
