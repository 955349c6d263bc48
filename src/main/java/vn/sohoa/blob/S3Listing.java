package vn.sohoa.blob;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the list of objects ({@code ListObjectsV2}).
 *
 * @param blobs objects that are blobs; others belong to somebody else
 * @param lastKey key of the last object of the page; empty if there is none
 */
record S3Listing(List<StoredBlob> blobs, String lastKey, boolean isTruncated) {
  /** More than a page of 1000 objects has. */
  static final int MOST_BYTES = 1 << 24;

  private static final Pattern OBJECT =
      Pattern.compile("<Contents>(.*?)</Contents>", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>");
  private static final Pattern TIME = Pattern.compile("<LastModified>(.*?)</LastModified>");
  private static final Pattern BLOB =
      Pattern.compile("([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

  static S3Listing parse(String xml) {
    List<String> objects = OBJECT.matcher(xml).results().map(found -> found.group(1)).toList();
    var blobs = new ArrayList<StoredBlob>();
    String lastKey = "";
    for (String object : objects) {
      lastKey = value(KEY, object);
      Matcher blob = BLOB.matcher(lastKey);
      if (blob.matches()) {
        blobs.add(new StoredBlob(new Sha256(blob.group(3)), Instant.parse(value(TIME, object))));
      }
    }
    boolean isTruncated = xml.contains("<IsTruncated>true</IsTruncated>") && !lastKey.isEmpty();
    return new S3Listing(List.copyOf(blobs), lastKey, isTruncated);
  }

  private static String value(Pattern element, String object) {
    return element
        .matcher(object)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
