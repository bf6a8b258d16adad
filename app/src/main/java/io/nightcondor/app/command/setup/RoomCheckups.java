package io.nightcondor.app.command.setup;

import io.nightcondor.app.command.console.Invocation;
import io.nightcondor.app.config.KeepSettings;
import io.nightcondor.app.config.Workspace;
import io.nightcondor.app.keep.Room;
import io.nightcondor.app.run.ExitCode;
import java.util.List;

/** Looks at the room on the disks that a night writes to, as a run does before it begins. */
final class RoomCheckups {

  private static final String SUBJECT = "room";

  /** So that there are days left to make some. */
  private static final int NIGHTS_AHEAD = 3;

  private final Workspace workspace;
  private final KeepSettings settings;

  RoomCheckups(Workspace workspace, KeepSettings settings) {
    this.workspace = workspace;
    this.settings = settings;
  }

  List<Checkup> all() {
    List<Room.Disk> disks = new Room(workspace, settings).disks();
    return disks.isEmpty()
        ? List.of(Checkup.ok(SUBJECT, "disk.freeMegabytes is 0: a run does not look for any"))
        : disks.stream().map(this::of).toList();
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
