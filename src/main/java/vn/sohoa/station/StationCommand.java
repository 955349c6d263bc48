package vn.sohoa.station;

import picocli.CommandLine.Command;

/** The group of commands {@code sohoa station}. */
@Command(
    name = "station",
    description = {
      "The agent of a scanning desk: sends scans to the service, and keeps them until it has the"
          + " receipt. Its guide is src/docs/station.md."
    },
    subcommands = {RunCommand.class, SendCommand.class, StatusCommand.class, DoctorCommand.class})
public final class StationCommand {}
