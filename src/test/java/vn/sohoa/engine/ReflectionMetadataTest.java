package vn.sohoa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandlerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Classes that the engine's libraries find by name must be in the metadata of the native
 * executable, also those that a newer version of a library adds.
 */
class ReflectionMetadataTest {
  private static final String METADATA =
      "/META-INF/native-image/vn.sohoa/sohoa/reachability-metadata.json";

  private static Set<String> registered() throws IOException {
    try (InputStream in = ReflectionMetadataTest.class.getResourceAsStream(METADATA)) {
      var types = new TreeSet<String>();
      new ObjectMapper()
          .readTree(in)
          .get("reflection")
          .forEach(it -> types.add(it.path("type").asText()));
      return types;
    }
  }

  private static Object privateValue(Class<?> owner, String field, Object instance)
      throws ReflectiveOperationException {
    Field found = owner.getDeclaredField(field);
    found.setAccessible(true);
    return found.get(instance);
  }

  private static Set<String> names(Object classes) {
    return ((Collection<?>) classes)
        .stream()
            .map(it -> ((Class<?>) it).getName())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ImageReaderSpi",
        "ImageWriterSpi",
        "ImageInputStreamSpi",
        "ImageOutputStreamSpi",
        "ImageTranscoderSpi"
      })
  void hasThePlugInsOfImageIo(String service) throws IOException {
    var providers = new TreeSet<String>();
    String path = "META-INF/services/javax.imageio.spi." + service;
    for (URL file : Collections.list(ClassLoader.getSystemResources(path))) {
      try (var lines =
          new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .forEach(providers::add);
      }
    }

    assertThat(registered()).containsAll(providers);
  }

  @Test
  void hasTheSegmentsOfJbig2() throws ReflectiveOperationException, IOException {
    Class<?> header = Class.forName("org.apache.pdfbox.jbig2.SegmentHeader");

    Set<String> segments =
        names(((Map<?, ?>) privateValue(header, "SEGMENT_TYPE_MAP", header)).values());

    assertThat(segments).hasSizeGreaterThan(5);
    assertThat(registered()).containsAll(segments);
  }

  @Test
  void hasTheBoxesOfJpeg2000() throws ReflectiveOperationException, IOException {
    Class<?> box = Class.forName("com.github.jaiimageio.jpeg2000.impl.Box");

    Set<String> boxes = names(((Map<?, ?>) privateValue(box, "boxClasses", box)).values());

    assertThat(boxes).hasSizeGreaterThan(5);
    assertThat(registered()).containsAll(boxes);
  }

  @Test
  void hasTheSecurityHandlersOfPdfBox() throws ReflectiveOperationException, IOException {
    Object handlers =
        privateValue(
            SecurityHandlerFactory.class, "nameToHandler", SecurityHandlerFactory.INSTANCE);

    Set<String> names = names(List.copyOf(((Map<?, ?>) handlers).values()));

    assertThat(names).hasSizeGreaterThan(1);
    assertThat(registered()).containsAll(names);
  }
}
