package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.najda.core.LandmarkId;
import org.najda.core.PersonId;
import org.najda.core.command.LandmarkCommand.ApproveLandmark;
import org.najda.core.command.LandmarkCommand.ProposeLandmark;
import org.najda.core.command.LandmarkCommand.WithdrawLandmark;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.landmark.Landmark;

/** The room learns what people call its places. */
class A08_LandmarksTest {
  private static final LandmarkId FIRST = new LandmarkId(1);

  private final TestRoom room = TestRoom.setUp();

  @Test
  void a_place_is_proposed_by_one_and_approved_by_another() {
    room.does(
        "amina", new ProposeLandmark("درب الحجر", List.of("Derb Lahjar"), TestSettings.MEDINA));
    assertThat(landmark().isApproved()).isFalse();

    room.does("chief", new ApproveLandmark(FIRST));

    assertThat(landmark().proposedBy()).isEqualTo(new PersonId("amina"));
    assertThat(landmark().approvedBy()).isEqualTo(new PersonId("chief"));
  }

  @Test
  void it_outlives_new_settings() {
    room.does("amina", Ask.landmark("derb"));
    room.does("chief", new AdoptSettings(1, TestSettings.SAMPLE));

    assertThat(landmark().name()).isEqualTo("derb");
  }

  @Test
  void withdrawn_it_leaves_the_room_and_its_number_is_not_given_again() {
    room.does("amina", Ask.landmark("derb"));
    room.does("chief", new WithdrawLandmark(FIRST));
    room.does("amina", Ask.landmark("derb"));

    assertThat(room.state().landmarks().byId().keys()).containsExactly(new LandmarkId(2));
  }

  @Test
  void the_same_name_elsewhere_is_another_place() {
    room.does("amina", Ask.landmark("derb"));
    room.does("amina", new ProposeLandmark("derb", List.of(), TestSettings.HARBOUR));

    assertThat(room.state().landmarks().byId().size()).isEqualTo(2);
  }

  private Landmark landmark() {
    return room.state().landmarks().byId().get(FIRST);
  }
}
