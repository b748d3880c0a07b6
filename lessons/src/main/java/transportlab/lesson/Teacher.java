package transportlab.lesson;

/**
 * Notes for the teacher on one page.
 *
 * @param believe what students usually believe
 * @param minutes how long the page takes in class
 * @param ask what to ask the class
 * @param careful what may go wrong in the room
 */
public record Teacher(String believe, int minutes, String ask, String careful) {}
