namespace Site.Model;

/// <summary>What about a person a stretch of text tells.</summary>
public enum PersonalKind
{
    /// <summary>公民身份号码: 18 digits whose check digit holds, or 15 of the old kind.</summary>
    IdNumber,

    /// <summary>18 digits built like one, with a check digit that does not hold: mistyped, but still somebody's.</summary>
    IdNumberLike,

    BankCard,
    MobileNumber,
    Email,

    /// <summary>机动车号牌</summary>
    Plate,

    /// <summary>A home address down to the door.</summary>
    HomeAddress,

    /// <summary>A name with a date of birth.</summary>
    BirthDate,

    /// <summary>A name with 低保, 特困 and the like.</summary>
    Hardship,

    /// <summary>A name with an illness.</summary>
    Illness,

    /// <summary>The name of somebody under age.</summary>
    Minor,

    /// <summary>A fixed line, mostly an office's.</summary>
    Landline,
}

public static class PersonalKinds
{
    /// <summary>Numbers that identify a person wherever they turn up: never published.</summary>
    public static bool IsNumber(this PersonalKind kind) => kind <= PersonalKind.MobileNumber;
}
