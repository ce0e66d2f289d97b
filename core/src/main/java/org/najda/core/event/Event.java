package org.najda.core.event;

/** Something that has happened in a room, as its journal keeps it. */
public sealed interface Event
    permits CallEvent,
        IncidentEvent,
        FollowEvent,
        TieEvent,
        TransferEvent,
        OfferEvent,
        DispatchEvent,
        ExchangeEvent,
        StackEvent,
        UnitEvent,
        LandmarkEvent,
        RestrictionEvent,
        AlarmEvent,
        NoticeEvent,
        DutyEvent,
        TargetEvent,
        LegalTimeEvent,
        FallbackEvent,
        RoomEvent,
        ChangeEvent {}
