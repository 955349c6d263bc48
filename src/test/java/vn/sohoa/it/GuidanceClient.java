package vn.sohoa.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A client of a digitized store as somebody writes it who has read the national guidance, and
 * nothing about Sohoa: four calls, the names of its table, and a key.
 */
record GuidanceClient(URI server, String key) {
  private static final String BOUNDARY = "----so-hoa-7197";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /**
   * A part of a form.
   *
   * @param fileName empty if it is no file
   */
  record Part(String name, String fileName, String type, ByteBuffer content) {
    static Part json(String name, String text) {
      return new Part(name, "", "application/json", StandardCharsets.UTF_8.encode(text));
    }

    static Part text(String name, String text) {
      return new Part(name, "", "text/plain; charset=UTF-8", StandardCharsets.UTF_8.encode(text));
    }

    static Part file(String name, String fileName, byte[] content) {
      return new Part(name, fileName, "application/pdf", ByteBuffer.wrap(content));
    }

    private void write(OutputStream form) throws IOException {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
              .formatted(
                  BOUNDARY,
                  name,
                  fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"",
                  type);
      form.write(head.getBytes(StandardCharsets.UTF_8));
      byte[] bytes = new byte[content.remaining()];
      content.duplicate().get(bytes);
      form.write(bytes);
      form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  HttpResponse<String> importDocument(Part... parts) {
    return importDocument(List.of(), parts);
  }

  /**
   * @param headers names and values, in turn
   */
  HttpResponse<String> importDocument(List<String> headers, Part... parts) {
    var form = new ByteArrayOutputStream();
    try {
      for (Part part : parts) {
        part.write(form);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        request("/api/v1/documents/import")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(form.toByteArray()));
    for (int at = 0; at < headers.size(); at += 2) {
      request.header(headers.get(at), headers.get(at + 1));
    }
    return send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> document(String docCode) {
    return send(request("/api/v1/documents/" + encoded(docCode)).GET(), BodyHandlers.ofString());
  }

  HttpResponse<String> update(String docCode, String metadata) {
    return send(
        request("/api/v1/documents/" + encoded(docCode))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(metadata)),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> download(String docCode) {
    return send(
        request("/api/v1/documents/download/" + encoded(docCode)).GET(),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<String> call(String path) {
    return send(request(path).GET(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
  }

  private static String encoded(String docCode) {
    return URLEncoder.encode(docCode, StandardCharsets.UTF_8);
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return HTTP.send(request.build(), body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
