using System.Reflection;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage;

/// <summary>
/// Binds options and reports each value of the wrong type by its key, together with other errors; the binder's own exception would hide
/// those.
/// </summary>
internal static class CheckedBinding
{
    public static OptionsBuilder<T> BindChecked<T>(this OptionsBuilder<T> builder, IConfigurationSection section)
        where T : class, new()
    {
        builder.Services.AddSingleton<IValidateOptions<T>>(new Check<T>(section));
        return builder.Configure(options => Fits(section, options));
    }

    private static bool Fits<T>(IConfigurationSection section, T options)
    {
        try
        {
            section.Bind(options);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class Check<T>(IConfigurationSection section) : IValidateOptions<T>
        where T : class, new()
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            string[] faults =
            [
                .. section
                    .AsEnumerable()
                    .Where(value => value.Value is not null && (IsTextForList(value) || !FitsAlone(value)))
                    .Select(value => $"{value.Key} is '{value.Value}': it must be {Allowed(value)}."),
            ];
            return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
        }

        private bool FitsAlone(KeyValuePair<string, string?> value) =>
            Fits(new ConfigurationBuilder().AddInMemoryCollection([value]).Build().GetSection(section.Path), new T());

        /// <summary>Detects text where a list is expected; the binder ignores it silently.</summary>
        private bool IsTextForList(KeyValuePair<string, string?> value) =>
            value is { Key: var key, Value.Length: > 0 }
            && key.Length > section.Path.Length
            && TypeOf(key).IsAssignableFrom(typeof(List<string>))
            && !key.Split(':')[^1].All(char.IsAsciiDigit);

        private Type TypeOf(string key) =>
            key[(section.Path.Length + 1)..]
                .Split(':')
                .Aggregate(
                    typeof(T),
                    (owner, part) =>
                        owner.GetProperty(part, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType
                        ?? owner
                );

        private string Allowed(KeyValuePair<string, string?> value)
        {
            if (IsTextForList(value))
                return $"a list, whose first value is {value.Key}:0";
            var type = TypeOf(value.Key);
            return (Nullable.GetUnderlyingType(type) ?? type) switch
            {
                var t when t == typeof(TimeSpan) => "a duration, such as 00:00:15, or 30.00:00:00 for thirty days",
                var t when t == typeof(int) => $"a whole number of at most {int.MaxValue}",
                var t when t == typeof(long) => $"a whole number of at most {long.MaxValue}",
                var t => $"a {t.Name}",
            };
        }
    }
}
