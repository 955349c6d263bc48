package vn.sohoa.admin;

import picocli.CommandLine.Command;
import vn.sohoa.admin.api.ExportResultsCommand;
import vn.sohoa.admin.api.ImportProceduresCommand;
import vn.sohoa.admin.api.ImportUnitsCommand;
import vn.sohoa.admin.api.RebuildCoverageCommand;
import vn.sohoa.admin.api.ReportCommand;
import vn.sohoa.admin.api.VerifyCommand;
import vn.sohoa.admin.api.VerifyReceiptCommand;
import vn.sohoa.admin.demo.DemoCommand;
import vn.sohoa.admin.newkind.NewKindCommand;
import vn.sohoa.admin.sample.SampleCommand;
import vn.sohoa.admin.trykind.TryKindCommand;

/** The group of commands {@code sohoa admin}. */
@Command(
    name = "admin",
    description = "Tools for administrators.",
    subcommands = {
      ReportCommand.class,
      ImportProceduresCommand.class,
      ImportUnitsCommand.class,
      RebuildCoverageCommand.class,
      ExportResultsCommand.class,
      VerifyCommand.class,
      VerifyReceiptCommand.class,
      NewKindCommand.class,
      TryKindCommand.class,
      SampleCommand.class,
      DemoCommand.class
    })
public final class AdminCommand {}
