package vn.sohoa.station.config;

import java.util.List;
import vn.sohoa.message.Language;
import vn.sohoa.message.Message;

/** The configuration file cannot be used. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> faults;

  ConfigException(List<Message> faults) {
    super(String.join("; ", faults.stream().map(fault -> fault.in(Language.ENGLISH)).toList()));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong with it. */
  public List<Message> faults() {
    return faults;
  }
}
