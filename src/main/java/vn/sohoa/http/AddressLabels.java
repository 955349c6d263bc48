package vn.sohoa.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps addresses that were sent out of the labels of metrics: they can name a document, and
 * anybody could fill the metrics with invented ones. The framework uses the address itself as the
 * label of requests that no operation has answered.
 */
@Singleton
class AddressLabels {
  private static final String URI = "uri";
  private static final String API = "/api/";

  @Produces
  @Singleton
  MeterFilter templatesOnly(AllowedMethods operations) {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        String address = id.getTag(URI);
        return address == null || !address.startsWith(API) || operations.isTemplate(address)
            ? id
            : id.replaceTags(Tags.of(id.getTagsAsIterable()).and(Tag.of(URI, "UNKNOWN")));
      }
    };
  }
}
