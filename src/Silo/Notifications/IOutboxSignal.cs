namespace SanSangSo.Silo.Notifications;

/// <summary>
/// Tells this process's mail delivery that something was put into the outbox, so that it leaves at once; what is missed is found by the sweep.
/// </summary>
public interface IOutboxSignal
{
    void Raise();
}
