package vn.sohoa.problem;

import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the service reads it from senders. */
public final class ServiceJson {
  private ServiceJson() {}

  public static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
    new JsonLimits().customize(mapper);
    new StrictJson().customize(mapper);
    return mapper;
  }
}
