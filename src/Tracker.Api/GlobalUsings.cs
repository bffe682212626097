global using Tracker.Api.Http;
global using static Tracker.Api.Languages.Saying;
