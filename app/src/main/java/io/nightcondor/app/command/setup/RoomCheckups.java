package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.config.Settings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Rights;
import io.nightcondor.app.keep.Room;
import io.nightcondor.app.run.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at rights and room to write, as a run does before it begins. */
final class RoomCheckups {

  private static final String SUBJECT = "room";

  /** So that there are days left to make some. */
  private static final int NIGHTS_AHEAD = 3;

  private final Workspace workspace;
  private final Settings settings;

  RoomCheckups(Workspace workspace, Settings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  List<Checkup> all() {
    List<Checkup> all = new ArrayList<>();
    all.add(rights());
    List<Room.Disk> disks = new Room(workspace, settings.keep()).disks();
    if (disks.isEmpty()) {
      all.add(Checkup.ok(SUBJECT, "disk.freeMegabytes is 0: a run does not look for any"));
    }
    disks.stream().map(this::of).forEach(all::add);
    return all;
  }

  private Checkup rights() {
    List<Rights.Place> denied = new Rights(workspace, settings)
        .places().stream().filter(place -> !place.isWritable()).toList();
    return denied.isEmpty()
        ? Checkup.ok("rights", "all that a run writes can be written")
        : Checkup.fail(
            ExitCode.CANNOT_CREATE,
            "rights",
            denied.stream().map(Rights.Place::objection).collect(Collectors.joining("; ")),
            "give it to the user that runs the nights");
  }

  Checkup of(Room.Disk disk) {
    String advice = "make room on it, with what this shows for example: "
        + Invocation.of(Room.NEXT, workspace.root());
    if (!disk.suffices(1)) {
      return Checkup.fail(ExitCode.CANNOT_CREATE, SUBJECT, disk.words(), advice);
    }
    return disk.suffices(NIGHTS_AHEAD)
        ? Checkup.ok(SUBJECT, disk.words())
        : Checkup.warn(
            SUBJECT, "%s; less than %d nights want".formatted(disk.words(), NIGHTS_AHEAD), advice);
  }
}
