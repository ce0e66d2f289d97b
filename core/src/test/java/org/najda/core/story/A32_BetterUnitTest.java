package org.najda.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.ARMED_CAR;
import static org.najda.core.story.TestSettings.CAR;
import static org.najda.core.story.TestSettings.MOTORCYCLE;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.najda.core.Availability;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.command.ExchangeCommand.DeclineExchange;
import org.najda.core.command.ExchangeCommand.OfferExchange;
import org.najda.core.command.ExchangeCommand.WithdrawExchange;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.UnitCommand.SetAvailability;
import org.najda.core.desk.RefusalCode;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.recommendation.Approach;
import org.najda.core.recommendation.Exchanges;
import org.najda.core.settings.Response;
import org.najda.core.settings.Sending;

/** A patrol is on its way to a brawl, and another becomes free around the corner. */
class A32_BetterUnitTest {
  private static final String WATCH = "exchange-watch";

  private final TestRoom room = TestRoom.setUp();
  private final SortedMap<UnitId, Approach> approaches = new TreeMap<>();

  private void theRoomOffersExchangesThatSave(Duration margin) {
    Response response = TestSettings.RESPONSE;
    Sending sending = Sending.OFF.with(new Sending.Exchange(true, margin));
    room.does(
        "chief",
        new AdoptSettings(
            1, TestSettings.withResponse(response.withRules(response.rules().with(sending)))));
  }

  private void drives(UnitId unit, long seconds) {
    approaches.put(
        unit,
        new Approach(TestSettings.MEDINA, PositionBasis.FRESH, 5L, seconds * 1000, 900, false));
  }

  private List<ExchangeCommand> seen() {
    return Exchanges.list(room.state(), room.now(), incident -> approaches);
  }

  /** What the server does every few seconds. */
  private void theWatchLooks() {
    seen().forEach(command -> room.does(WATCH, command));
  }

  private Mission missionOf(UnitId unit) {
    return room.state().incidents().get(Ask.incident(1)).findActiveMission(unit).orElseThrow();
  }

  private void aBrawlToWhichTheCarDrivesForTenMinutes() {
    theRoomOffersExchangesThatSave(Duration.ofMinutes(2));
    room.does("amina", new SetAvailability(ARMED_CAR, Availability.UNAVAILABLE));
    room.does("amina", new SetAvailability(MOTORCYCLE, Availability.UNAVAILABLE));
    room.does("amina", Ask.open(null, "brawl"));
    room.does("amina", Ask.send(1, CAR));
    drives(CAR, 600);
    drives(MOTORCYCLE, 180);
    assertThat(seen()).isEmpty();
  }

  private void theMotorcycleBecomesFree() {
    room.does("amina", new SetAvailability(MOTORCYCLE, Availability.AVAILABLE));
  }

  @Test
  void it_is_offered_and_the_dispatcher_has_it_take_over() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();

    theWatchLooks();

    ExchangeOffer offer = missionOf(CAR).findOffer().orElseThrow();
    assertThat(offer.to()).isEqualTo(MOTORCYCLE);
    assertThat(offer.saved()).isEqualTo(Duration.ofMinutes(7));
    assertThat(room.state().units().get(MOTORCYCLE).incident()).as("nothing moves").isNull();
    assertThat(seen()).as("it is offered once").isEmpty();

    room.does("amina", Ask.exchange(1, CAR, MOTORCYCLE));

    assertThat(room.state().units().get(CAR).incident()).isNull();
    assertThat(missionOf(MOTORCYCLE).offer()).isNull();
    assertThat(seen()).as("the car, free now, is farther away").isEmpty();
  }

  @Test
  void whoever_says_no_is_asked_again_only_about_a_unit_that_saves_much_more() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    theWatchLooks();

    room.does("amina", new DeclineExchange(Ask.incident(1), CAR, MOTORCYCLE));

    assertThat(missionOf(CAR).findOffer()).isEmpty();
    assertThat(seen()).isEmpty();
    assertThat(room.mayNot("amina", new DeclineExchange(Ask.incident(1), CAR, MOTORCYCLE)).code())
        .isEqualTo(RefusalCode.EXCHANGE_NOT_OFFERED);

    room.does("amina", new SetAvailability(ARMED_CAR, Availability.AVAILABLE));
    drives(ARMED_CAR, 170);
    assertThat(seen()).as("it saves little more than the one that was declined").isEmpty();
    drives(ARMED_CAR, 60);
    assertThat(seen())
        .containsExactly(new OfferExchange(Ask.incident(1), CAR, ARMED_CAR, 600_000, 60_000));
  }

  @Test
  void the_offer_ends_by_itself_when_it_saves_less_than_half_of_the_margin() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    theWatchLooks();

    drives(CAR, 245);
    assertThat(seen()).as("65 seconds are more than half of two minutes").isEmpty();
    drives(CAR, 235);
    theWatchLooks();

    assertThat(missionOf(CAR).offer()).isNull();
  }

  @Test
  void the_offer_ends_by_itself_when_the_other_unit_is_sent_elsewhere() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    theWatchLooks();
    room.does("amina", Ask.open(null, "robbery"));
    room.does("amina", Ask.send(2, MOTORCYCLE));

    assertThat(seen()).containsExactly(new WithdrawExchange(Ask.incident(1), CAR, MOTORCYCLE));
  }

  @Test
  void on_scene_nobody_is_exchanged() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    theWatchLooks();

    room.does("patrol-1", Ask.report(1, CAR, Progress.ON_SCENE, room.now()));

    assertThat(missionOf(CAR).offer()).isNull();
    assertThat(seen()).isEmpty();
  }

  @Test
  void a_unit_is_kept_for_an_incident_as_urgent_that_has_nobody_yet() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    room.does("amina", Ask.open(null, "brawl"));

    assertThat(seen()).isEmpty();
  }

  @Test
  void a_room_that_does_not_want_offers_takes_back_what_was_offered() {
    aBrawlToWhichTheCarDrivesForTenMinutes();
    theMotorcycleBecomesFree();
    theWatchLooks();
    room.does("chief", new AdoptSettings(2, TestSettings.withResponse(TestSettings.RESPONSE)));

    theWatchLooks();

    assertThat(missionOf(CAR).offer()).isNull();
    assertThat(seen()).isEmpty();
  }
}
